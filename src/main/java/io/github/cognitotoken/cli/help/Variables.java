package io.github.cognitotoken.cli.help;

import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.cli.options.OptionNames;
import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.Setting;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The environment variables that a command reads, and the option that each replaces. */
final class Variables {

    /** Settings whose variables this command does not read. */
    private static final Set<OptionGroup> WITHOUT_VARIABLES =
            EnumSet.of(OptionGroup.PROFILE, OptionGroup.REGION, OptionGroup.REPORT);

    private Variables() {}

    static Map<String, String> of(CommandSpec spec) {
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

    static OptionGroup groupOf(CommandSpec spec, OptionSpec option) {
        return ((Command) spec.userObject())
                .options().stream()
                        .filter(group -> group.has(option.longestName()))
                        .findFirst()
                        .orElse(OptionGroup.GENERAL);
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
