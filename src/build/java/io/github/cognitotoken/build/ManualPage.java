package io.github.cognitotoken.build;

import io.github.cognitotoken.cli.help.CommandPage;
import io.github.cognitotoken.cli.help.HelpTopic;
import io.github.cognitotoken.cli.help.Page;
import io.github.cognitotoken.signin.GrantTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A manual page, in the macros of man(7), from the same page as the program's own help.
 *
 * @param name words between hyphens, as git and gh name theirs
 * @param section 1 for commands, 5 for files, 7 for all else
 */
record ManualPage(String name, int section, Page page, String synopsis, List<String> seeAlso) {

    private static final String PREFIX = "cognito-token-";

    /** The page of a command. */
    static ManualPage of(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        return new ManualPage(name(command), 1, CommandPage.of(spec), CommandPage.synopsis(spec), related(command));
    }

    /** The page of a topic. */
    static ManualPage of(HelpTopic topic, GrantTypes grants) {
        return new ManualPage(
                PREFIX + topic.label(),
                topic.manualSection(),
                topic.page(grants),
                "",
                List.of(PREFIX.substring(0, PREFIX.length() - 1) + "(1)"));
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName("-");
    }

    private static List<String> related(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        List<String> pages = new ArrayList<>();
        Stream.concat(
                        Stream.ofNullable(spec.parent()).map(CommandSpec::commandLine),
                        spec.subcommands().values().stream())
                .forEach(other -> pages.add(name(other) + "(1)"));
        if (spec.parent() == null) {
            Arrays.stream(HelpTopic.values())
                    .forEach(topic -> pages.add(PREFIX + topic.label() + "(" + topic.manualSection() + ")"));
        }
        return pages;
    }

    /** Where it belongs, below a folder of manual pages. */
    String file() {
        return "man" + section + "/" + name + "." + section;
    }

    /**
     * Its text.
     *
     * @param date of the page's foot, such as 2026-11-20
     */
    String text(String version, String date) {
        Roff roff = new Roff();
        roff.title(name, section, date, version);
        roff.section("NAME").name(name, withoutStop(page.summary()));
        if (!synopsis.isEmpty()) {
            roff.section("SYNOPSIS").line(synopsis);
            roff.section("DESCRIPTION").line(page.summary());
        }
        for (Page.Section part : page.sections()) {
            roff.section(heading(part.heading()));
            part.blocks().forEach(block -> write(roff, block));
        }
        roff.section("SEE ALSO").line(String.join(", ", seeAlso));
        return roff.text();
    }

    /** Manual pages have names of their own for what every page has. */
    private static String heading(String heading) {
        String upper = heading.toUpperCase(Locale.ROOT);
        if (upper.equals("EXIT CODES")) {
            return "EXIT STATUS";
        }
        return upper.startsWith("ENVIRONMENT VARIABLES") ? "ENVIRONMENT" : upper;
    }

    private static void write(Roff roff, Page.Block block) {
        if (block instanceof Page.Paragraph paragraph) {
            roff.paragraph(paragraph.text());
        } else if (block instanceof Page.Literal literal) {
            roff.literal(literal.lines());
        } else if (block instanceof Page.Item item) {
            roff.item(item.text());
        } else if (block instanceof Page.Entry entry) {
            roff.entry(entry.term().strip(), entry.meaning());
        }
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
