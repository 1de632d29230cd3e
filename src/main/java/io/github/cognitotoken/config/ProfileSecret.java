package io.github.cognitotoken.config;

import io.github.cognitotoken.config.profile.Profile;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.host.file.CommandFileTrust;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Finds the source of a secret in a profile. */
final class ProfileSecret {

    private final Profile profile;
    private final SecretSetting setting;

    ProfileSecret(Profile profile, SecretSetting setting) {
        this.profile = profile;
        this.setting = setting;
    }

    /**
     * The source that the profile names; empty if it names none.
     *
     * @throws Failure if it names two, or names a command in a file that another user may have written
     */
    Optional<SecretSource> source() {
        List<SecretSource> sources = Stream.of(inline(), file(), command(), fromAws())
                .flatMap(Optional::stream)
                .toList();
        if (sources.size() > 1) {
            throw Failure.configuration(
                    "the " + setting.description() + " is given twice in " + profile,
                    "keep one of " + String.join(", ", setting.profileKeys()));
        }
        return sources.stream().findFirst();
    }

    private Optional<SecretSource> inline() {
        return given(setting.valueKey(), (value, origin) -> new SecretSource.Inline(Secret.of(value), origin));
    }

    private Optional<SecretSource> file() {
        return given(setting.fileKey(), SecretSource.InFile::new);
    }

    private Optional<SecretSource> command() {
        return given(setting.commandKey(), (command, origin) -> {
            requireTrusted();
            return new SecretSource.FromCommand(command, origin);
        });
    }

    private Optional<SecretSource> fromAws() {
        return given(setting.originKey(), (from, origin) -> {
            if (!from.equals(SecretSetting.FROM_AWS)) {
                throw origin.reject(
                        "the value of " + origin + " is unknown",
                        "give " + SecretSetting.FROM_AWS + ", or leave it out");
            }
            return new SecretSource.FromAws(origin);
        });
    }

    private Optional<SecretSource> given(Optional<String> key, BiFunction<String, Origin, SecretSource> sourceOf) {
        return key.flatMap(name -> profile.get(name).map(value -> sourceOf.apply(value, profile.origin(name))));
    }

    private void requireTrusted() {
        Optional<CommandFileTrust.Doubt> doubt = CommandFileTrust.about(profile.file());
        if (doubt.isPresent()) {
            throw Failure.configuration(
                    "the command in " + profile + " is not run: " + doubt.get().reason(),
                    doubt.get().remedy());
        }
    }
}
