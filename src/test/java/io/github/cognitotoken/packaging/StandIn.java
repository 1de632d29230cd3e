package io.github.cognitotoken.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.e2e.Launcher;
import io.github.cognitotoken.e2e.Launcher.Outcome;
import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What lies in the packages under test: the product folder that {@code -Dcognito-token.native} names, or an executable that
 * runs the distribution of this build, so that a package is installed and signs in without a native image.
 */
final class StandIn {

    private static final String GIVEN = "cognito-token.native";
    private static final String USERNAME = "bob";
    private static final String PASSWORD = "Correct-Horse-7";

    private StandIn() {}

    /** An executable or a product folder: what the build scripts take. */
    static Path source(Path folder) throws IOException {
        String given = System.getProperty(GIVEN);
        if (given != null) {
            return Path.of(given).toAbsolutePath();
        }
        Path launcher = Path.of(System.getProperty("cognito-token.home"), "bin/cognito-token");
        Path program = Files.writeString(
                folder.resolve("stand-in"), "#!/bin/sh\nexec '%s' \"$@\"\n".formatted(launcher.toAbsolutePath()));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    static UserPool pool() {
        return UserPool.https()
                .client(client -> {})
                .user(USERNAME, user -> user.password(PASSWORD))
                .start();
    }

    /** Gives a command what it needs to sign in to this pool, in this home. */
    static Launcher signingIn(UserPool pool, Path home, String... command) {
        return Launcher.command(command)
                .with("HOME", home.toString())
                .with("AWS_ENDPOINT_URL", pool.endpoint().toString())
                .with("AWS_CA_BUNDLE", pool.caBundle().toString())
                .with("COGNITO_CLIENT_ID", pool.client().id())
                .with("COGNITO_USERNAME", USERNAME)
                .with("COGNITO_PASSWORD", PASSWORD);
    }

    /** Exit code 0, one token on stdout, and nothing on stderr. */
    static void printsToken(Outcome outcome) {
        assertThat(outcome.stderr()).isEmpty();
        assertThat(outcome.stdout()).matches("eyJ[\\w.-]+\n");
        assertThat(outcome.code()).isZero();
    }

    /** Runs one of the scripts that make packages. */
    static String build(String script, String... arguments) {
        Outcome outcome = Launcher.command(
                        Path.of("src/packaging", script).toAbsolutePath().toString())
                .within(240)
                .run(arguments);
        assertThat(outcome.code()).as("%s: %s", script, outcome).isZero();
        return outcome.stdout().strip();
    }
}
