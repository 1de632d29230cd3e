package io.github.cognitotoken.cli.options;

import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.Setting;
import io.github.cognitotoken.config.profile.ProfileDraft;
import java.util.List;
import java.util.function.Supplier;

/** A row of a group of options: mostly one option, made only if the command line can mean it. */
interface OptionRow {

    /** Adds what it stands for. */
    void addTo(Options options);

    static OptionRow flag(String name, String description) {
        return options -> options.flag(description, name);
    }

    /** The flag of a setting, such as {@code --no-cache}. */
    static OptionRow flag(Setting setting) {
        return options -> options.flag(setting.help(), setting.options().get(0));
    }

    static OptionRow valued(Setting setting) {
        return options -> options.valued(setting);
    }

    /** A setting that a command reads in a way of its own. */
    static OptionRow valued(Setting setting, String description) {
        return options -> options.valued(setting, description, setting.allowedValues());
    }

    /** The output format, of which each kind of command knows others. */
    static OptionRow format(Supplier<List<String>> labels) {
        return options -> options.valued(
                Setting.OUTPUT,
                "Output format: " + String.join(", ", labels.get()) + ". Default: "
                        + labels.get().get(0) + ".",
                labels.get());
    }

    static OptionRow repeatable(String name, String description) {
        return options -> options.repeatable(description, name);
    }

    /** All ways to give a secret. */
    static OptionRow secret(SecretSetting secret) {
        return options -> options.secret(secret);
    }

    /** All that a profile can hold. */
    static OptionRow profileKeys() {
        return options -> {
            ProfileDraft.settings().forEach(options::valued);
            flag(Setting.CACHE).addTo(options);
            for (SecretSetting secret : SecretSetting.values()) {
                options.stored(secret);
            }
        };
    }

    static OptionRow help() {
        return options -> options.help(
                "Show what is used most; --help: everything, with variables, exit codes and examples.",
                OptionNames.SHORT_HELP,
                OptionNames.HELP);
    }
}
