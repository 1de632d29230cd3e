package io.github.cognitotoken.config;

import io.github.cognitotoken.config.profile.Profile;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.host.Environment;
import io.github.cognitotoken.host.Redaction;
import java.util.List;
import java.util.Optional;

/** The layers that a value can come from, in their order. */
public final class Layers {

    private final ParsedOptions given;
    private final Environment environment;
    private final Optional<Profile> profile;
    private final boolean profileFirst;

    public Layers(ParsedOptions given, Environment environment, Optional<Profile> profile) {
        this.given = given;
        this.environment = environment;
        this.profile = profile;
        this.profileFirst = given.has(Setting.PROFILE.mainName());
    }

    ParsedOptions given() {
        return given;
    }

    Environment environment() {
        return environment;
    }

    Optional<Profile> profile() {
        return profile;
    }

    /** Whether the profile was named on the command line and so outranks the environment. */
    boolean profileFirst() {
        return profileFirst;
    }

    /**
     * The value of the setting from the first layer that has one, checked.
     *
     * @throws io.github.cognitotoken.failure.Failure if it is malformed
     */
    Optional<Sourced<String>> find(Setting setting) {
        Optional<Sourced<String>> found = fromOption(setting)
                .or(() -> profileFirst ? fromProfile(setting) : fromEnvironment(setting))
                .or(() -> profileFirst ? fromEnvironment(setting) : fromProfile(setting));
        found.ifPresent(value -> check(setting, value));
        return found;
    }

    private Optional<Sourced<String>> fromOption(Setting setting) {
        if (setting.options().isEmpty()) {
            return Optional.empty();
        }
        return given.value(setting).map(value -> new Sourced<>(value, Origin.option(setting.mainName())));
    }

    private Optional<Sourced<String>> fromEnvironment(Setting setting) {
        for (String variable : setting.environment()) {
            Optional<String> value = environment.get(variable);
            if (value.isPresent() && !Endpoints.isIgnored(setting, environment)) {
                return Optional.of(new Sourced<>(value.get(), Origin.of(variable)));
            }
        }
        return Optional.empty();
    }

    private Optional<Sourced<String>> fromProfile(Setting setting) {
        return setting.profileKey()
                .flatMap(key -> profile.flatMap(p -> p.get(key).map(value -> new Sourced<>(value, p.origin(key)))));
    }

    /** A value of a closed list is not repeated: a code that was meant for {@code --mfa-code} may stand there. */
    private static void rejectUnlisted(Setting setting, Sourced<String> found, String what) {
        List<String> allowed = setting.allowedValues();
        if (!allowed.isEmpty()) {
            String meant = SpellingSuggestion.to(found.value(), allowed)
                    .map(nearest -> "did you mean " + nearest + "? ")
                    .orElse("");
            throw found.origin()
                    .reject(
                            what + " is unknown",
                            meant + "give " + setting.format().description());
        }
    }

    public static void check(Setting setting, Sourced<String> found) {
        String what = "the " + setting.description() + " from " + found.origin();
        Undamaged.check(found.value(), what, found.origin());
        if (found.value().isEmpty() && !setting.format().acceptsEmpty()) {
            throw found.origin()
                    .reject(what + " is empty", "give " + setting.format().description());
        }
        if (!setting.format().accepts(found.value())) {
            rejectUnlisted(setting, found, what);
            throw found.origin()
                    .reject(
                            what + " is malformed: '" + ExternalText.of(withoutUser(found.value())) + "'",
                            "give " + setting.format().description());
        }
    }

    /** A URL may hold a password, also one that is too malformed to be parsed. */
    private static String withoutUser(String value) {
        int slashes = value.indexOf("//");
        int at = value.lastIndexOf('@');
        return slashes >= 0 && at > slashes
                ? value.substring(0, slashes + 2) + Redaction.MARK + value.substring(at)
                : value;
    }
}
