package io.github.cognitotoken.cli.help;

import io.github.cognitotoken.cli.options.CommandWords;
import io.github.cognitotoken.cli.options.OptionNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What {@code --help} and {@code -h} print. */
public final class HelpPage {

    /** The limit for options on a short page, so that it fits into 24 lines; the same for commands. */
    private static final int SHORT = 9;

    /** The most used options; {@code --help} shows the others. */
    private static final Set<String> MOST_USED = Set.of(
            "--username",
            "--password-stdin",
            "--client-id",
            "--profile",
            "--id-token",
            "--output",
            "--help",
            OptionNames.CONFIRM,
            OptionNames.THEN_LOGIN,
            "--code-stdin",
            OptionNames.TEMPORARY,
            OptionNames.SAVE_SECRET,
            OptionNames.LINKED);

    private HelpPage() {}

    /**
     * The whole page.
     *
     * @param width the longest line, in characters
     */
    public static String full(CommandSpec spec, int width) {
        return PageText.of(CommandPage.of(spec), "Usage: " + CommandPage.synopsis(spec), width);
    }

    /** A page that fits on a screen. */
    public static String shortened(CommandSpec spec, int width) {
        Page.Builder page = new Page.Builder(spec.qualifiedName(), CommandPage.summary(spec));
        page.section("Commands", commands(spec));
        page.section(
                "Options",
                options(spec).stream()
                        .map(CommandPage::entry)
                        .map(HelpPage::brief)
                        .toList());
        String more = CommandWords.PROGRAM + (spec.parent() == null ? "" : " " + CommandWords.title(spec));
        return PageText.of(page.build(), "Usage: " + CommandPage.synopsis(spec), width) + "\nAll options, variables and"
                + " examples: " + more + " --help\n";
    }

    /** With what they do, or their names alone where there are many. */
    private static List<Page.Block> commands(CommandSpec spec) {
        List<Page.Entry> all = CommandPage.commands(spec);
        if (all.size() < SHORT) {
            return List.copyOf(all.stream().map(HelpPage::brief).toList());
        }
        return List.of(new Page.Paragraph(
                String.join(", ", all.stream().map(Page.Entry::term).toList()) + "; see: " + CommandWords.PROGRAM
                        + " help COMMAND"));
    }

    private static List<OptionSpec> options(CommandSpec spec) {
        List<OptionSpec> all = CommandPage.visible(spec);
        if (all.size() <= SHORT) {
            return all;
        }
        List<OptionSpec> most = new ArrayList<>();
        for (OptionSpec option : all) {
            if (Arrays.stream(option.names()).anyMatch(MOST_USED::contains)) {
                most.add(option);
            }
        }
        return most;
    }

    /** The first sentence of its meaning, so that it needs one line. */
    private static Page.Entry brief(Page.Entry entry) {
        String meaning = entry.meaning();
        int end = meaning.length();
        for (String mark : List.of(". ", "; ", ": ", " (")) {
            int at = meaning.indexOf(mark);
            end = at > 0 ? Math.min(end, at) : end;
        }
        String first = meaning.substring(0, end);
        return new Page.Entry(entry.term(), first.endsWith(".") ? first : first + ".");
    }
}
