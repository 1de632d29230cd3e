package io.github.cognitotoken.config.profile;

import io.github.cognitotoken.config.Origin;
import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.SmallInput;
import io.github.cognitotoken.host.file.FileProblem;
import io.github.cognitotoken.host.file.InputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import software.amazon.awssdk.profiles.ProfileFile;

/**
 * A file in the format of {@code ~/.aws/config}, read by the AWS SDK's own parser. Anything that this parser would
 * silently ignore or cut is an error here: an unknown section, a comment sign inside a secret.
 */
public final class ConfigFile {

    private static final int MAX_BYTES = 1024 * 1024;

    /** The byte-order mark, with which some editors on Windows begin a file. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path path;
    private final Map<String, software.amazon.awssdk.profiles.Profile> profiles;

    private ConfigFile(Path path, Map<String, software.amazon.awssdk.profiles.Profile> profiles) {
        this.path = path;
        this.profiles = profiles;
    }

    /**
     * Reads the file.
     *
     * @throws Failure if it cannot be read or parsed, or if the parser would ignore a part of it
     */
    public static ConfigFile read(Path path, Origin origin) {
        return of(path, text(path, origin));
    }

    /** Reads the present or intended text of that file. */
    static ConfigFile of(Path path, String text) {
        ProfileLines lines = ProfileLines.of(path, text);
        lines.rejectUnreadSections();
        lines.rejectCutSecrets();
        return new ConfigFile(path, parse(path, text));
    }

    /** The profile, its keys checked. */
    public Optional<Profile> profile(String name) {
        software.amazon.awssdk.profiles.Profile found = profiles.get(name);
        if (found == null) {
            return Optional.empty();
        }
        Profile profile = new Profile(name, path, found.properties());
        found.properties().keySet().forEach(key -> rejectUnknown(profile, key));
        return Optional.of(profile);
    }

    /** The properties of a profile, with known and unknown keys. */
    Map<String, String> properties(String name) {
        return profiles.get(name).properties();
    }

    /** The properties of all profiles, by name. */
    Map<String, Map<String, String>> all() {
        Map<String, Map<String, String>> all = new HashMap<>();
        profiles.forEach((name, profile) -> all.put(name, profile.properties()));
        return all;
    }

    /** Whether a profile holds a secret itself. Then only the owner may read the file. */
    boolean hasSecret() {
        return profiles.values().stream()
                .anyMatch(profile -> Arrays.stream(SecretSetting.values())
                        .flatMap(secret -> secret.valueKey().stream())
                        .anyMatch(profile.properties()::containsKey));
    }

    public List<String> names() {
        return List.copyOf(new TreeSet<>(profiles.keySet()));
    }

    private static void rejectUnknown(Profile profile, String key) {
        if (ProfileKeys.all().contains(key)) {
            return;
        }
        String hint = key.equals("password")
                ? "a password does not belong in this file: use password_command, password_file or COGNITO_PASSWORD"
                : ProfileKeys.nearest(key)
                        .map(nearest -> "did you mean '" + nearest + "'?")
                        .orElse("known keys: " + String.join(", ", ProfileKeys.sorted()));
        throw Failure.configuration("unknown key '" + ExternalText.of(key) + "' in " + profile, hint);
    }

    static String text(Path path, Origin origin) {
        try {
            String text = SmallInput.text(InputFile.read(path.toString(), MAX_BYTES), MAX_BYTES);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (IOException e) {
            throw Failure.configuration(
                            "the config file " + path + " (from " + origin + ") cannot be read: " + FileProblem.of(e),
                            "check that it exists, is a UTF-8 text file and that you may read it")
                    .causedBy(e);
        }
    }

    private static Map<String, software.amazon.awssdk.profiles.Profile> parse(Path path, String text) {
        try {
            return ProfileFile.builder()
                    .content(new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                    .type(ProfileFile.Type.CONFIGURATION)
                    .build()
                    .profiles();
        } catch (IllegalArgumentException e) {
            // the parser's message may repeat the line, which may hold a secret: show only the line number
            throw Failure.configuration(
                    "the config file " + path + " is broken" + ProfileLines.lineNumberIn(e.getMessage()),
                    "write sections as [profile NAME] and lines as key = value, as in ~/.aws/config");
        }
    }
}
