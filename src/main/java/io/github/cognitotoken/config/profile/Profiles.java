package io.github.cognitotoken.config.profile;

import io.github.cognitotoken.config.Origin;
import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.Setting;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.config.SpellingSuggestion;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Pause;
import io.github.cognitotoken.host.Redaction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads and changes the profiles of a config file, which need not exist. */
public final class Profiles {

    /** The profile that is used if none is named. */
    public static final String DEFAULT = "default";

    public static final Origin DEFAULT_PATH = Origin.of("the default path");
    public static final String ADD_ONE = "add one: cognito-token profile add";

    /** The names that the SDK's parser accepts; it ignores sections with other names. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_./%@:+][A-Za-z0-9_./%@:+-]*");

    private final Path path;
    private final Origin origin;
    private final ConfigEdit edit;

    public Profiles(Sourced<Path> named, Pause pause) {
        this.path = named.value();
        this.origin = named.origin();
        this.edit = new ConfigEdit(path, origin, pause);
    }

    /** Whether {@code --config} names the file. Then later commands need that option, too. */
    public boolean areNamedByOption() {
        return origin.onCommandLine();
    }

    public Path path() {
        return path;
    }

    /** For each profile, by name, the settings that distinguish it from others. */
    public Map<String, Map<String, String>> summaries() {
        ConfigFile file = file();
        Map<String, Map<String, String>> summaries = new LinkedHashMap<>();
        for (String name : file.names()) {
            Map<String, String> all = file.properties(name);
            Map<String, String> summary = new LinkedHashMap<>();
            List.of(Setting.CLIENT_ID, Setting.USER_POOL_ID, Setting.REGION, Setting.USERNAME)
                    .forEach(setting -> setting.profileKey()
                            .filter(all::containsKey)
                            .ifPresent(key -> summary.put(key, all.get(key))));
            summaries.put(name, summary);
        }
        return summaries;
    }

    /**
     * The properties of a profile, with its secret redacted.
     *
     * @throws Failure if there is no profile of that name, or it has an unknown key
     */
    public Map<String, String> show(String name) {
        ConfigFile file = file();
        if (file.profile(name).isEmpty()) {
            throw missing(name, file);
        }
        Map<String, String> shown = new LinkedHashMap<>(file.properties(name));
        for (SecretSetting secret : SecretSetting.values()) {
            secret.valueKey().ifPresent(key -> shown.computeIfPresent(key, (k, value) -> Redaction.MARK));
        }
        return shown;
    }

    /** Whether there is a profile of that name. Without a file there is none. */
    public boolean has(String name) {
        return fileOrNothing().names().contains(name);
    }

    /**
     * Checks a name for a new profile.
     *
     * @throws Failure of kind {@code USAGE} if the file's format does not allow the name
     */
    public static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw Failure.usage(
                    "this cannot be the name of a profile",
                    "use letters, digits and _ . / % @ : + -, and no hyphen at the beginning");
        }
    }

    /**
     * Refuses a name that is in use, before the person is asked anything.
     *
     * @throws Failure of kind {@code CONFIGURATION} if there is a profile of that name
     */
    public void requireNew(String name) {
        requireNew(name, fileOrNothing());
    }

    /** Writes a profile. It replaces a profile of the same name only if the caller asks for that. */
    public void write(String name, ProfileDraft draft, boolean replace) {
        checkName(name);
        edit.make(name, Optional.of(draft.properties()), (text, before) -> {
            if (!before.names().contains(name)) {
                return text.withNew(name, draft.properties());
            }
            if (!replace) {
                requireNew(name, before);
            }
            return text.withReplaced(name, draft.properties());
        });
    }

    /**
     * Removes a profile.
     *
     * @throws Failure if there is no profile of that name
     */
    public void remove(String name) {
        ConfigFile known = file();
        if (!known.names().contains(name)) {
            throw missing(name, known);
        }
        edit.make(name, Optional.empty(), (text, before) -> text.without(name));
    }

    /** A file that the user named must exist; the default file may be missing. */
    private ConfigFile file() {
        return origin.equals(DEFAULT_PATH) ? fileOrNothing() : ConfigFile.read(path, origin);
    }

    private ConfigFile fileOrNothing() {
        return Files.exists(path) ? ConfigFile.read(path, origin) : ConfigFile.of(path, "");
    }

    private void requireNew(String name, ConfigFile file) {
        if (file.names().contains(name)) {
            throw Failure.configuration(
                    "there is a profile '" + name + "' already in " + path,
                    "to see it: cognito-token profile show " + name + "; --replace replaces it");
        }
    }

    private static Failure missing(String name, ConfigFile file) {
        return Failure.configuration("there is no profile of that name", hint(name, file.names()));
    }

    /** A hint for a name that no profile has. */
    public static String hint(String name, List<String> names) {
        if (names.isEmpty()) {
            return ADD_ONE;
        }
        return SpellingSuggestion.to(name, names)
                .map(nearest -> "did you mean '" + ExternalText.of(nearest) + "'?")
                .orElse("profiles in the config file: " + ExternalText.of(String.join(", ", names)));
    }
}
