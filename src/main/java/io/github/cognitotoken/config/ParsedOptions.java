package io.github.cognitotoken.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The options on the command line, by their long names. A flag has the value {@code true}. Values may be secrets, so
 * the text form shows names only.
 */
public final class ParsedOptions {

    private final Map<String, List<String>> options;

    public ParsedOptions(Map<String, List<String>> options) {
        this.options = options;
    }

    /** The value of an option; the last one of a repeatable option. */
    public Optional<String> value(String option) {
        List<String> values = options.getOrDefault(option, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    /** The value of a setting's option; of a list, all that was given, separated by blanks. */
    public Optional<String> value(Setting setting) {
        if (!setting.isList()) {
            return value(setting.mainName());
        }
        return has(setting.mainName()) ? Optional.of(String.join(" ", values(setting.mainName()))) : Optional.empty();
    }

    /** The same with another option, as if it had been given. */
    public ParsedOptions with(String option, String value) {
        Map<String, List<String>> all = new HashMap<>(options);
        all.put(option, List.of(value));
        return new ParsedOptions(all);
    }

    /** The values of a repeatable option, in their order. */
    public List<String> values(String option) {
        return options.getOrDefault(option, List.of());
    }

    /** Whether the option is on the command line. */
    public boolean has(String option) {
        return options.containsKey(option);
    }

    /** The long names of all options on the command line. */
    public Set<String> names() {
        return options.keySet();
    }

    @Override
    public String toString() {
        return options.keySet().toString();
    }
}
