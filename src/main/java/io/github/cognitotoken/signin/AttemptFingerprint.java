package io.github.cognitotoken.signin;

import io.github.cognitotoken.config.SecretSource;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The inputs of an attempt besides app client and user, as one text. A secret is represented by its source, so no
 * command runs and no file is read for it. Only a password on standard input is read, since no other process has it.
 * Relative file names count by their absolute paths, and a pipe differs in each process.
 */
public final class AttemptFingerprint {

    private final StringBuilder text = new StringBuilder();
    private final Path workingFolder;

    private AttemptFingerprint(Path workingFolder) {
        this.workingFolder = workingFolder;
    }

    /**
     * The fingerprint for these settings.
     *
     * @param stdin reads the password, if it is on standard input
     */
    public static String of(Settings settings, Supplier<String> stdin) {
        return of(settings, stdin, Path.of("").toAbsolutePath());
    }

    static String of(Settings settings, Supplier<String> stdin, Path workingFolder) {
        AttemptFingerprint inputs = new AttemptFingerprint(workingFolder);
        inputs.add(settings.flow().map(Sourced::value));
        inputs.add(settings.preferredChallenge());
        inputs.add(settings.srpFirst());
        inputs.add(settings.timeout());
        inputs.add(settings.network().connectTimeout());
        inputs.add(settings.network().proxies().inputs());
        inputs.add(settings.network().caBundle().map(bundle -> inputs.file(bundle.value())));
        inputs.add(settings.userPoolId().map(id -> id.value()));
        inputs.add(settings.stepUp().with(settings.answers().authParameters()));
        inputs.add(settings.oauth().domain().map(Sourced::value));
        inputs.add(settings.oauth().scopes());
        inputs.add(settings.oauth().resource().map(Sourced::value));
        inputs.add(settings.answers().responses());
        settings.answers().responseCommands().forEach((name, command) -> {
            inputs.add(name);
            inputs.secret(Optional.of(command));
        });
        inputs.add(settings.answers().attributes());
        inputs.add(settings.answers().clientMetadata());
        inputs.add(settings.answers().mfa());
        inputs.add(settings.password().map(source -> source.readsStdin() ? stdin.get() : inputs.told(source)));
        inputs.secret(settings.clientSecret());
        inputs.secret(settings.answers().mfaCode());
        inputs.secret(settings.answers().totpSecret());
        inputs.secret(settings.answers().newPassword());
        return inputs.text.toString();
    }

    private void add(Object part) {
        text.append(part).append('\n');
    }

    private void secret(Optional<SecretSource> source) {
        add(source.map(this::told));
    }

    private String told(SecretSource source) {
        if (source instanceof SecretSource.Inline inline) {
            return "value " + inline.value().reveal();
        }
        if (source instanceof SecretSource.Known known) {
            return "value " + known.value().reveal();
        }
        if (source instanceof SecretSource.InFile file) {
            return file(file.path());
        }
        if (source instanceof SecretSource.FromAws) {
            return "from AWS";
        }
        return source instanceof SecretSource.FromCommand command
                ? "command in " + workingFolder + ": " + command.command()
                : "";
    }

    private String file(String name) {
        try {
            Path path = workingFolder.resolve(name);
            return Files.isRegularFile(path)
                    ? "file " + path.normalize()
                    : "pipe " + path + " of " + ProcessHandle.current().pid();
        } catch (InvalidPathException e) {
            return "no file " + name;
        }
    }
}
