package io.github.cognitotoken.config.profile;

import io.github.cognitotoken.config.CacheMode;
import io.github.cognitotoken.config.DecodingCheck;
import io.github.cognitotoken.config.EnumNames;
import io.github.cognitotoken.config.Layers;
import io.github.cognitotoken.config.Origin;
import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.Setting;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Redaction;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The content of a new profile. Every value is checked, and fits into the file's format unchanged. */
public final class ProfileDraft {

    /** Text that the format would cut or strip, or cannot hold. */
    private static final Pattern NOT_KEPT =
            Pattern.compile("(?:^|.*\\s)[#;].*|\\s.*|.*\\s|.*\\p{Cntrl}.*", Pattern.DOTALL);

    private final Redaction redaction;
    private final Map<String, String> properties = new LinkedHashMap<>();

    /** An empty draft. {@code redaction} learns the secrets that are put into it. */
    public ProfileDraft(Redaction redaction) {
        this.redaction = redaction;
    }

    /**
     * The settings that a profile can take from options with a value. {@code -o} is left out: it sets the output of the
     * command itself.
     */
    public static List<Setting> settings() {
        return Arrays.stream(Setting.values())
                .filter(setting -> setting.profileKey().isPresent())
                .filter(setting -> !setting.options().isEmpty() && setting != Setting.OUTPUT)
                .filter(setting -> !setting.paramLabel().isEmpty())
                .toList();
    }

    /**
     * Takes over the values on the command line.
     *
     * @throws Failure of kind {@code USAGE} if a value is malformed or a secret is given twice
     */
    public void addAll(ParsedOptions given) {
        settings().forEach(setting -> add(given, setting));
        if (given.has(Setting.CACHE.mainName())) {
            put(Setting.CACHE, EnumNames.of(CacheMode.NONE), Origin.option(Setting.CACHE.mainName()));
        }
        for (SecretSetting secret : SecretSetting.values()) {
            add(given, secret);
        }
    }

    /**
     * Takes over one setting, if it is on the command line.
     *
     * @throws Failure of kind {@code USAGE} if it is malformed
     */
    public void add(ParsedOptions given, Setting setting) {
        Origin origin = Origin.option(setting.mainName());
        given.value(setting).ifPresent(value -> put(setting, value, origin));
    }

    /**
     * Puts a value into the profile. The origin is described in words.
     *
     * @throws Failure of kind {@code CONFIGURATION} if it is malformed
     */
    public void put(Setting setting, String value, String origin) {
        put(setting, value, Origin.of(origin));
    }

    /** Puts a secret itself into the profile. */
    public void put(SecretSetting secret, String value, String origin) {
        put(secret.valueKey().orElseThrow(), value, Origin.of(origin));
    }

    public boolean has(Setting setting) {
        return properties.containsKey(setting.profileKey().orElseThrow());
    }

    /** Whether it holds a secret itself. */
    public boolean has(SecretSetting secret) {
        return secret.valueKey().filter(properties::containsKey).isPresent();
    }

    /** The properties in the order of the tables of settings. */
    Map<String, String> properties() {
        Map<String, String> sorted = new LinkedHashMap<>();
        for (String key : ProfileKeys.all()) {
            if (properties.containsKey(key)) {
                sorted.put(key, properties.get(key));
            }
        }
        return sorted;
    }

    private void put(Setting setting, String value, Origin origin) {
        Layers.check(setting, new Sourced<>(value, origin));
        boolean path = setting == Setting.CA_BUNDLE;
        put(setting.profileKey().orElseThrow(), path ? absolute(value, origin) : value, origin);
    }

    private void add(ParsedOptions given, SecretSetting secret) {
        int before = properties.size();
        copy(given, secret.fileOption(), secret.fileKey());
        copy(given, secret.commandOption(), secret.commandKey());
        copy(given, secret.valueOption(), secret.valueKey());
        secret.awsOption()
                .filter(given::has)
                .ifPresent(
                        option -> put(secret.originKey().orElseThrow(), SecretSetting.FROM_AWS, Origin.option(option)));
        if (properties.size() > before + 1) {
            throw Failure.usage("the " + secret.description() + " is given twice", "keep one of the two");
        }
    }

    private void copy(ParsedOptions given, Optional<String> option, Optional<String> key) {
        if (option.isEmpty() || key.isEmpty()) {
            return;
        }
        Origin origin = Origin.option(option.get());
        given.value(option.get())
                .map(value -> key.get().endsWith("_file") ? absolute(value, origin) : value)
                .ifPresent(value -> put(key.get(), value, origin));
    }

    private void put(String key, String value, Origin origin) {
        if (SecretSetting.CLIENT_SECRET.valueKey().filter(key::equals).isPresent()) {
            redaction.learn(value);
        }
        DecodingCheck.check(value, "the value of '" + key + "' from " + origin, origin);
        if (value.isEmpty()) {
            throw origin.reject("the value of '" + key + "' from " + origin + " is empty", "leave it out");
        }
        if (NOT_KEPT.matcher(value).matches()) {
            throw origin.reject(
                    "the value of '" + key + "' from " + origin
                            + " cannot be stored in a profile: it has a blank at an end or"
                            + " before '#' or ';', or a line break",
                    ProfileLines.insteadOf(key));
        }
        properties.put(key, value);
    }

    /** The absolute path, which is valid in every working folder. */
    private static String absolute(String path, Origin origin) {
        if (path.isEmpty() || path.equals("-") || path.equals("/dev/stdin")) {
            throw origin.reject("the file from " + origin + " is no file that a profile can name", "name a file");
        }
        try {
            return Path.of(path).toAbsolutePath().toString();
        } catch (InvalidPathException e) {
            throw origin.reject("the file from " + origin + " is not a path", "name a file");
        }
    }

    /** Names the keys only: a value may be a secret. */
    @Override
    public String toString() {
        return properties.keySet().toString();
    }
}
