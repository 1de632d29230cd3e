package io.github.cognitotoken.config.profile;

import io.github.cognitotoken.config.Origin;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Pause;
import io.github.cognitotoken.host.file.EditedFile;
import io.github.cognitotoken.host.file.FileProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** One change of a config file, under a lock. The parser checks the new text before it is written. */
final class ConfigEdit {

    private final Path path;
    private final Origin origin;
    private final Pause pause;

    ConfigEdit(Path path, Origin origin, Pause pause) {
        this.path = path;
        this.origin = origin;
        this.pause = pause;
    }

    /** Makes the new text from the old one. */
    @FunctionalInterface
    interface Change {
        String of(ProfileText text, ConfigFile before);
    }

    /**
     * Makes the change.
     *
     * @param name the one profile that changes
     * @param intended the expected properties of that profile afterwards; empty if it is removed
     * @throws Failure if the file cannot be read or written; then it is unchanged
     */
    void make(String name, Optional<Map<String, String>> intended, Change change) {
        try (EditedFile edited = EditedFile.open(path, pause)) {
            Path target = edited.target();
            String text = Files.exists(target) ? ConfigFile.text(target, origin) : "";
            ConfigFile before = ConfigFile.of(target, text);
            String changed = change.of(new ProfileText(text), before);
            ConfigFile after = ConfigFile.of(target, changed);
            require(before, after, name, intended);
            edited.replace(changed.getBytes(StandardCharsets.UTF_8), after.hasSecret());
        } catch (IOException e) {
            throw Failure.configuration(
                            "the config file " + path + " cannot be written, and is unchanged: " + FileProblem.of(e),
                            "check the file and its folder, or name another: --config FILE")
                    .causedBy(e);
        }
    }

    private static void require(
            ConfigFile before, ConfigFile after, String name, Optional<Map<String, String>> intended) {
        Map<String, Map<String, String>> profiles = before.all();
        profiles.remove(name);
        intended.ifPresent(properties -> profiles.put(name, properties));
        if (!after.all().equals(profiles)) {
            throw new IllegalStateException("the changed config file would not have the intended content");
        }
    }
}
