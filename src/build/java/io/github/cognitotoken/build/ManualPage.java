package io.github.cognitotoken.build;

import io.github.cognitotoken.cli.help.HelpPage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A command's manual page, in the macros of man(7), from the same model as its help page. */
final class ManualPage {

    private final CommandSpec spec;
    private final String date;
    private final Roff roff = new Roff();

    private ManualPage(CommandLine command, String date) {
        this.spec = HelpPage.decorated(command).getCommandSpec();
        this.date = date;
    }

    /**
     * Writes the page.
     *
     * @param date of the page's foot, such as 2026-11-20
     */
    static String of(CommandLine command, String date) {
        return new ManualPage(command, date).text();
    }

    /** The page's name: words of the command between hyphens, as git and gh name theirs. */
    static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName("-");
    }

    private String text() {
        String name = spec.qualifiedName("-");
        String summary = String.join(" ", spec.usageMessage().description());
        roff.title(name, date, spec.root().version()[0]);
        roff.section("NAME").name(name, withoutStop(summary));
        roff.section("SYNOPSIS").line(synopsis());
        roff.section("DESCRIPTION").line(summary);
        list(
                "COMMANDS",
                spec.subcommands().entrySet().stream()
                        .filter(entry -> !entry.getValue()
                                .getCommandSpec()
                                .usageMessage()
                                .hidden())
                        .map(entry -> Map.entry(
                                entry.getKey(),
                                description(entry.getValue()
                                        .getCommandSpec()
                                        .usageMessage()
                                        .description()))));
        list("ARGUMENTS", spec.positionalParameters().stream().map(ManualPage::entry));
        list(
                "OPTIONS",
                spec.options().stream().filter(option -> !option.hidden()).map(ManualPage::entry));
        list("ENVIRONMENT", HelpPage.environmentOf(spec).entrySet().stream());
        list("EXIT STATUS", spec.usageMessage().exitCodeList().entrySet().stream());
        roff.section("SEE ALSO").line(seeAlso());
        return roff.text();
    }

    private void list(String heading, Stream<Map.Entry<String, String>> entries) {
        List<Map.Entry<String, String>> shown = entries.toList();
        if (!shown.isEmpty()) {
            roff.section(heading);
            shown.forEach(entry -> roff.entry(entry.getKey(), entry.getValue()));
        }
    }

    private String synopsis() {
        StringBuilder line = new StringBuilder(spec.qualifiedName()).append(" [OPTIONS]");
        spec.positionalParameters()
                .forEach(parameter -> line.append(
                        parameter.required() ? " " + parameter.paramLabel() : " [" + parameter.paramLabel() + "]"));
        return line.append(spec.subcommands().isEmpty() ? "" : " [COMMAND]").toString();
    }

    private String seeAlso() {
        Stream<String> pages = Stream.concat(
                Stream.ofNullable(spec.parent()).map(parent -> parent.qualifiedName("-")),
                spec.subcommands().values().stream().map(ManualPage::name));
        return String.join(", ", pages.map(page -> page + "(1)").toList());
    }

    private static Map.Entry<String, String> entry(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            String value = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
            return Map.entry(String.join(", ", option.names()) + value, description(option.description()));
        }
        return Map.entry(argument.paramLabel(), description(argument.description()));
    }

    private static String description(String... lines) {
        return String.join(" ", lines).replace("%%", "%");
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
