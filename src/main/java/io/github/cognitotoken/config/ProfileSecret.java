package io.github.cognitotoken.config;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How a profile gives a secret, if it does. */
final class ProfileSecret {

    private final Profile profile;
    private final SecretSetting setting;

    ProfileSecret(Profile profile, SecretSetting setting) {
        this.profile = profile;
        this.setting = setting;
    }

    /**
     * The source that the profile names.
     *
     * @throws Failure if it names two, or names a command in a file that others can write
     */
    Optional<SecretSource> source() {
        List<SecretSource> sources =
                Stream.of(inline(), file(), command()).flatMap(Optional::stream).toList();
        if (sources.size() > 1) {
            throw Failure.configuration(
                    "the " + setting.description() + " is given twice in " + profile,
                    "keep one of " + String.join(", ", keys()));
        }
        return sources.stream().findFirst();
    }

    private List<String> keys() {
        return Stream.concat(setting.valueKey().stream(), Stream.of(setting.fileKey(), setting.commandKey()))
                .toList();
    }

    private Optional<SecretSource> inline() {
        return setting.valueKey()
                .flatMap(key ->
                        profile.get(key).map(value -> new SecretSource.Inline(Secret.of(value), profile.origin(key))));
    }

    private Optional<SecretSource> file() {
        String key = setting.fileKey();
        return profile.get(key).map(path -> new SecretSource.InFile(path, profile.origin(key)));
    }

    private Optional<SecretSource> command() {
        String key = setting.commandKey();
        return profile.get(key).map(command -> {
            rejectIfOthersCanWrite();
            return new SecretSource.FromCommand(command, profile.origin(key));
        });
    }

    private void rejectIfOthersCanWrite() {
        if (othersCanWrite()) {
            throw Failure.configuration(
                    "the command in " + profile + " is not run: others can write that file",
                    "run: chmod go-w '" + profile.file() + "'");
        }
    }

    private boolean othersCanWrite() {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(profile.file());
            return permissions.contains(PosixFilePermission.GROUP_WRITE)
                    || permissions.contains(PosixFilePermission.OTHERS_WRITE);
        } catch (UnsupportedOperationException e) {
            return false; // Windows: the file is guarded by its folder's access list
        } catch (IOException e) {
            return true;
        }
    }
}
