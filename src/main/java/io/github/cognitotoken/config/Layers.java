package io.github.cognitotoken.config;

import io.github.cognitotoken.config.profile.Profile;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.host.Environment;
import io.github.cognitotoken.host.Redaction;
import java.util.List;
import java.util.Optional;

/** The sources of a value in order of precedence: option, environment, profile. */
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

    /** Whether the command line names the profile. Then the profile takes precedence over the environment. */
    boolean profileFirst() {
        return profileFirst;
    }

    /**
     * The value of the setting from the first layer that has one, checked.
     *
     * @throws io.github.cognitotoken.failure.Failure if it is malformed
     */
    Optional<Sourced<String>> find(Setting setting) {
        Optional<Sourced<String>> found = findUnchecked(setting);
        found.ifPresent(value -> check(setting, value));
        return found;
    }

    /** The same, to be checked where it is used: AWS's tools share some variables, and most commands need no value of them. */
    Optional<Sourced<String>> findUnchecked(Setting setting) {
        return fromOption(setting)
                .or(() -> profileFirst ? fromProfile(setting) : fromEnvironment(setting))
                .or(() -> profileFirst ? fromEnvironment(setting) : fromProfile(setting));
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

    /**
     * Rejects a value that is not in a closed list, without showing it: it may be a code that was meant for {@code
     * --mfa-code}.
     */
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
        DecodingCheck.check(found.value(), what, found.origin());
        if (found.value().isEmpty() && !setting.format().acceptsEmpty()) {
            throw found.origin()
                    .reject(what + " is empty", "give " + setting.format().description());
        }
        if (!setting.format().accepts(found.value())) {
            rejectUnlisted(setting, found, what);
            throw found.origin()
                    .reject(
                            what + " is malformed: '" + ExternalText.of(shown(setting, found.value())) + "'",
                            "give " + setting.format().description());
        }
    }

    /**
     * A URL may hold a password before its host, or in its query or fragment. This one is malformed, so no parser finds
     * it.
     */
    private static String shown(Setting setting, String value) {
        if (!setting.format().isAddress()) {
            return value;
        }
        int slashes = value.indexOf("//");
        int start = slashes < 0 ? 0 : slashes + 2;
        int at = value.lastIndexOf('@');
        String host = at < start ? value : value.substring(0, start) + Redaction.MARK + value.substring(at);
        int end = Math.min(indexOrEnd(host, '?'), indexOrEnd(host, '#'));
        return end == host.length() ? host : host.substring(0, end + 1) + Redaction.MARK;
    }

    private static int indexOrEnd(String text, char c) {
        int index = text.indexOf(c);
        return index < 0 ? text.length() : index;
    }
}
