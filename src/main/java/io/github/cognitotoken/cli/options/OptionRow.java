package io.github.cognitotoken.cli.options;

import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.Setting;
import io.github.cognitotoken.config.profile.ProfileDraft;
import java.util.List;
import java.util.function.Supplier;

/** A row in a group of options: usually one option, made only if the command line may use it. */
interface OptionRow {

    /** Adds its options. */
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

    /** A setting with another description in this group. */
    static OptionRow valued(Setting setting, String description) {
        return options -> options.valued(setting, description, setting.allowedValues());
    }

    /** The output format. Its values differ between commands. */
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

    /**
     * A repeatable option.
     *
     * @param label what its value is
     */
    static OptionRow repeatable(String name, String label, String description) {
        return options -> options.repeatable(label, description, name);
    }

    /** An option that is no setting, with a value. */
    static OptionRow text(String label, String name, String description) {
        return options -> options.text(label, description, name);
    }

    /** What the token must say. */
    static OptionRow expect() {
        return repeatable(
                OptionNames.EXPECT,
                "Fail with exit code 6 unless the token has this claim; also scope=SCOPE, group=GROUP; can be repeated.");
    }

    /** All options for a secret. */
    static OptionRow secret(SecretSetting secret) {
        return options -> options.secret(secret);
    }

    /** All settings that a profile can hold. */
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
                "Show the most used options; --help: all, with variables, exit codes and examples.",
                OptionNames.SHORT_HELP,
                OptionNames.HELP);
    }
}
