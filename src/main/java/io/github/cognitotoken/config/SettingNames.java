package io.github.cognitotoken.config;

import java.util.List;
import java.util.Optional;

/**
 * The names of a setting: of its option, its variables and its profile key.
 *
 * @param options its option's names, the long one last
 * @param paramLabel what help pages call the option's value; empty for a flag
 * @param environment its variables; the first one that is set counts
 * @param profileKey its key in a profile
 */
record SettingNames(List<String> options, String paramLabel, List<String> environment, Optional<String> profileKey) {

    /** An option with a value. */
    static SettingNames option(String paramLabel, String... names) {
        return new SettingNames(List.of(names), paramLabel, List.of(), Optional.empty());
    }

    /** An option without a value. */
    static SettingNames flag(String name) {
        return option("", name);
    }

    /** No option. */
    static SettingNames none() {
        return option("");
    }

    SettingNames variable(String... names) {
        return new SettingNames(options, paramLabel, List.of(names), profileKey);
    }

    SettingNames key(String name) {
        return new SettingNames(options, paramLabel, environment, Optional.of(name));
    }

    /** The option's long name; the environment variable where there is no option. */
    String mainName() {
        return options.isEmpty() ? environment.get(0) : options.get(options.size() - 1);
    }
}
