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

/** The profiles of a config file, to be looked at and changed; the file need not be there. */
public final class Profiles {

    /** The profile that counts when none is named. */
    public static final String DEFAULT = "default";

    public static final Origin USUAL_PLACE = Origin.of("the default place");
    public static final String ADD_ONE = "add one: cognito-token profile add";

    /** What the SDK's parser takes for a profile's name; it passes others over. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_./%@:+][A-Za-z0-9_./%@:+-]*");

    private final Path path;
    private final Origin origin;
    private final ConfigEdit edit;

    public Profiles(Sourced<Path> place, Pause pause) {
        this.path = place.value();
        this.origin = place.origin();
        this.edit = new ConfigEdit(path, origin, pause);
    }

    /** Whether {@code --config} named the file, so that it has to be named again. */
    public boolean areNamedByOption() {
        return origin.onCommandLine();
    }

    public Path path() {
        return path;
    }

    /** What is given of each profile of the settings that tell them apart, by name. */
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
     * What a profile says, its secret redacted.
     *
     * @throws Failure if there is none of that name, or it has an unknown key
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

    /** Whether there is a profile of that name; where there is no file yet there is none. */
    public boolean has(String name) {
        return fileOrNothing().names().contains(name);
    }

    /**
     * Checks a name for a new profile.
     *
     * @throws Failure of kind {@code USAGE} if the file's format has no such names
     */
    public static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw Failure.usage(
                    "that is no name for a profile",
                    "use letters, digits and _ . / % @ : + -, and no hyphen at the beginning");
        }
    }

    /**
     * Refuses a name that is taken, before anybody is asked anything.
     *
     * @throws Failure of kind {@code CONFIGURATION} if there is a profile of that name
     */
    public void requireNew(String name) {
        requireNew(name, fileOrNothing());
    }

    /** Writes a profile: a new one, or in the place of one of that name where that is wanted. */
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
     * Takes a profile away.
     *
     * @throws Failure if there is none of that name
     */
    public void remove(String name) {
        ConfigFile known = file();
        if (!known.names().contains(name)) {
            throw missing(name, known);
        }
        edit.make(name, Optional.empty(), (text, before) -> text.without(name));
    }

    /** A file that was named has to be there; the usual one may be missing. */
    private ConfigFile file() {
        return origin.equals(USUAL_PLACE) ? fileOrNothing() : ConfigFile.read(path, origin);
    }

    private ConfigFile fileOrNothing() {
        return Files.exists(path) ? ConfigFile.read(path, origin) : ConfigFile.of(path, "");
    }

    private void requireNew(String name, ConfigFile file) {
        if (file.names().contains(name)) {
            throw Failure.configuration(
                    "there is a profile '" + name + "' already in " + path,
                    "look at it: cognito-token profile show " + name + "; --replace puts the new one in its place");
        }
    }

    private static Failure missing(String name, ConfigFile file) {
        return Failure.configuration("there is no profile of that name", hint(name, file.names()));
    }

    /** What a name that no profile has was meant to be. */
    public static String hint(String name, List<String> names) {
        if (names.isEmpty()) {
            return ADD_ONE;
        }
        return SpellingSuggestion.to(name, names)
                .map(nearest -> "did you mean '" + ExternalText.of(nearest) + "'?")
                .orElse("profiles in the config file: " + ExternalText.of(String.join(", ", names)));
    }
}
