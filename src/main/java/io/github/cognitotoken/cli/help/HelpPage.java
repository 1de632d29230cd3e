package io.github.cognitotoken.cli.help;

import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.options.CommandWords;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.cli.options.OptionNames;
import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.Setting;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** A help page: options in their groups, the environment variables behind them, the exit codes. */
public final class HelpPage {

    private static final String ENVIRONMENT = "environment";

    /** Their options are taken from the command line only. */
    private static final Set<OptionGroup> WITHOUT_VARIABLES =
            EnumSet.of(OptionGroup.PROFILE, OptionGroup.REGION, OptionGroup.REPORT);

    private HelpPage() {}

    public static String of(CommandSpec spec) {
        return decorated(spec.commandLine()).getUsageMessage(Help.Ansi.OFF);
    }

    /** Adds what only help pages and manual pages show; parsing does not pay for it. */
    public static CommandLine decorated(CommandLine commandLine) {
        CommandSpec spec = commandLine.getCommandSpec();
        UsageMessageSpec usage = spec.usageMessage();
        usage.exitCodeListHeading("%nExit codes:%n").exitCodeList(ExitCode.table());
        usage.synopsisHeading("Usage: ").descriptionHeading("%n").parameterListHeading("%n");
        usage.commandListHeading("%nCommands:%n").sortOptions(false).abbreviateSynopsis(true);
        if (spec.parent() == null) {
            usage.customSynopsis(CommandWords.PROGRAM + " [OPTIONS] [COMMAND]");
            usage.footer("%nThe command is 'token' unless another is named. 'cognito-token help COMMAND' tells more.");
        }
        Map<String, CommandLine.IHelpSectionRenderer> sections = new LinkedHashMap<>(commandLine.getHelpSectionMap());
        sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, help -> options(help));
        sections.put(ENVIRONMENT, help -> environment(help.commandSpec()));
        commandLine.setHelpSectionMap(sections);
        List<String> keys = new ArrayList<>(commandLine.getHelpSectionKeys());
        keys.remove(ENVIRONMENT);
        keys.add(keys.indexOf(UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST_HEADING), ENVIRONMENT);
        commandLine.setHelpSectionKeys(keys);
        return commandLine;
    }

    private static String options(Help help) {
        StringBuilder text = new StringBuilder();
        for (OptionGroup group : OptionGroup.values()) {
            List<OptionSpec> shown = help.commandSpec().options().stream()
                    .filter(option -> !option.hidden())
                    .filter(option -> groupOf(help.commandSpec(), option) == group)
                    .toList();
            if (!shown.isEmpty()) {
                text.append(System.lineSeparator())
                        .append(group.heading())
                        .append(" options:")
                        .append(System.lineSeparator());
                text.append(help.optionListExcludingGroups(shown));
            }
        }
        return text.toString();
    }

    private static OptionGroup groupOf(CommandSpec spec, OptionSpec option) {
        return ((Command) spec.userObject())
                .options().stream()
                        .filter(group -> group.has(option.longestName()))
                        .findFirst()
                        .orElse(OptionGroup.GENERAL);
    }

    private static String environment(CommandSpec spec) {
        Map<String, String> variables = environmentOf(spec);
        if (variables.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(
                System.lineSeparator() + "Environment variables (options come first):" + System.lineSeparator());
        Help.TextTable table = Help.TextTable.forColumnWidths(Help.defaultColorScheme(Help.Ansi.OFF), 46, 54);
        variables.forEach((name, meaning) -> table.addRowValues("  " + name, meaning));
        return table.toString(text).toString();
    }

    /** The environment variables that a command reads, and for which option each stands. */
    public static Map<String, String> environmentOf(CommandSpec spec) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            if (setting == Setting.TOKEN_USE && spec.optionsMap().containsKey(OptionNames.ID_TOKEN)) {
                setting.environment().forEach(name -> variables.put(name, "which token: access, id"));
            } else if (isShown(spec, setting.options())) {
                setting.environment().forEach(name -> variables.put(name, last(setting.options())));
            }
        }
        for (SecretSetting secret : SecretSetting.values()) {
            if (isShown(spec, secret.options())) {
                variables.put(secret.variable(), "the " + secret.description());
                secret.fileVariable().ifPresent(name -> variables.put(name, "a file that holds it"));
            }
        }
        return variables;
    }

    private static boolean isShown(CommandSpec spec, List<String> options) {
        return options.stream().anyMatch(name -> {
            OptionSpec option = spec.optionsMap().get(name);
            return option != null && !option.hidden() && !WITHOUT_VARIABLES.contains(groupOf(spec, option));
        });
    }

    private static String last(List<String> options) {
        return options.get(options.size() - 1);
    }
}
