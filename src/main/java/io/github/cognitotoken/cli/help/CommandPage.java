package io.github.cognitotoken.cli.help;

import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.options.CommandWords;
import io.github.cognitotoken.cli.options.OptionGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The help page of a command. */
public final class CommandPage {

    private final CommandSpec spec;
    private final Command command;

    private CommandPage(CommandSpec spec) {
        this.spec = spec;
        this.command = (Command) spec.userObject();
    }

    public static Page of(CommandSpec spec) {
        return new CommandPage(spec).page();
    }

    /** The command and its arguments. */
    public static String synopsis(CommandSpec spec) {
        Command command = (Command) spec.userObject();
        if (command.passesArgumentsOn()) {
            return spec.parent().qualifiedName() + " [OPTIONS] " + spec.name() + " "
                    + command.parameters().stream()
                            .map(parameter -> parameter.required() ? parameter.label() : "[" + parameter.label() + "]")
                            .collect(Collectors.joining(" "));
        }
        StringBuilder line = new StringBuilder(spec.qualifiedName()).append(" [OPTIONS]");
        spec.positionalParameters()
                .forEach(parameter -> line.append(
                        parameter.required() ? " " + parameter.paramLabel() : " [" + parameter.paramLabel() + "]"));
        boolean optional = spec.parent() == null
                || ((Command) spec.userObject()).byDefault().isPresent();
        return line.append(commands(spec).isEmpty() ? "" : optional ? " [COMMAND]" : " COMMAND")
                .toString();
    }

    private Page page() {
        Page.Builder page = new Page.Builder(spec.qualifiedName(), summary(spec));
        page.section("Commands", commands(spec));
        page.section(
                "Arguments",
                spec.positionalParameters().stream().map(CommandPage::entry).toList());
        for (OptionGroup group : OptionGroup.values()) {
            page.section(group.heading() + " options", options(group));
        }
        page.section("Environment variables (options come first)", entries(Variables.of(spec)));
        page.section("Exit codes", entries(ExitCode.table()));
        page.section("Examples", examples());
        page.section("Files", isAboutTokens() ? files() : List.of());
        if (spec.parent() == null) {
            page.section("Topics (" + CommandWords.PROGRAM + " help TOPIC)", topics());
        }
        return page.build();
    }

    static String summary(CommandSpec spec) {
        return String.join(" ", spec.usageMessage().description());
    }

    static List<Page.Entry> commands(CommandSpec spec) {
        List<Page.Entry> entries = new ArrayList<>();
        for (Map.Entry<String, CommandLine> below : spec.subcommands().entrySet()) {
            entries.add(new Page.Entry(below.getKey(), summary(below.getValue().getCommandSpec())));
        }
        return entries;
    }

    private List<Page.Entry> options(OptionGroup group) {
        return visible(spec).stream()
                .filter(option -> Variables.groupOf(spec, option) == group)
                .map(CommandPage::entry)
                .toList();
    }

    static List<OptionSpec> visible(CommandSpec spec) {
        return spec.options().stream().filter(option -> !option.hidden()).toList();
    }

    /** An option or argument, as help pages write it. */
    static Page.Entry entry(ArgSpec argument) {
        String meaning = String.join(" ", argument.description());
        if (argument instanceof OptionSpec option) {
            String names = String.join(", ", option.names());
            String indent = option.shortestName().startsWith("--") ? "    " : "";
            String value = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
            return new Page.Entry(indent + names + value, meaning);
        }
        return new Page.Entry(argument.paramLabel(), meaning);
    }

    private List<Page.Block> examples() {
        List<Page.Block> blocks = new ArrayList<>();
        for (Command.Example example : command.examples()) {
            blocks.add(new Page.Paragraph(example.purpose() + ":"));
            blocks.add(new Page.Literal(List.of("$ " + example.commandLine())));
        }
        return blocks;
    }

    private boolean isAboutTokens() {
        return command.options().contains(OptionGroup.POOL);
    }

    private static List<Page.Entry> files() {
        return List.of(
                new Page.Entry("~/.config/cognito-token/config", "Profiles; see: cognito-token help config."),
                new Page.Entry("~/.cache/cognito-token", "Cached tokens; see: cognito-token help cache."));
    }

    private static List<Page.Entry> topics() {
        Map<String, String> topics = new LinkedHashMap<>();
        for (HelpTopic topic : HelpTopic.values()) {
            topics.put(topic.label(), topic.summary());
        }
        return entries(topics);
    }

    private static List<Page.Entry> entries(Map<String, String> rows) {
        return rows.entrySet().stream()
                .map(row -> new Page.Entry(row.getKey(), row.getValue()))
                .toList();
    }
}
