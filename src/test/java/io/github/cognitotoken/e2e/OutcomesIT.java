package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.Hold;
import io.github.cognitotoken.userpool.UserPool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose outcome a process takes, and whose it must not take. */
class OutcomesIT {

    private final UserPool pool = Bob.pool();
    private final CognitoToken program = CognitoToken.with(pool).as(NAME);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void otherPassword_isTried_whateverBecameOfTheFirst() {
        Hold hold = new Hold();
        pool.faults().always("InitiateAuth", hold.fault());
        Running wrong = program.env("COGNITO_PASSWORD", "wrong").start();
        pool.requests().await("InitiateAuth", 1);
        Running right = program.env("COGNITO_PASSWORD", PASSWORD).start();
        hold.release();

        wrong.ends().fails(4);
        right.ends().succeeds().printsToken("access", NAME);
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(2);
    }

    @Test
    void processThatLacksThePassword_doesNotFailTheOthers() {
        List<Running> started = Stream.of("", PASSWORD, "", PASSWORD)
                .map(password -> program.env("COGNITO_PASSWORD", password).start())
                .toList();

        started.get(1).ends().succeeds();
        started.get(3).ends().succeeds();
        Stream.of(0, 2)
                .forEach(i -> assertThat(started.get(i).ends().exitCode())
                        .as("the first of them may have come before there was a token")
                        .isIn(0, 5));
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(1);
    }

    @Test
    void passwordOption_isTried_whileAnotherSignsIn() {
        Hold hold = new Hold();
        pool.faults().always("InitiateAuth", hold.fault());
        Running right = program.env("COGNITO_PASSWORD", PASSWORD).start();
        pool.requests().await("InitiateAuth", 1);
        program.file("wrong", "wrong-one");
        Running wrong = program.in(program.home()).start("--password-file", "wrong");
        hold.release();

        right.ends().succeeds();
        wrong.ends().fails(4);
    }

    @Test
    void failureBesideAPerson_isNotThePersons() {
        try (Terminal terminal = program.without("COGNITO_USERNAME").atTerminal("cognito-token >/dev/null")) {
            terminal.shows("Username: ");
            program.as(NAME).env("COGNITO_PASSWORD", "wrong").run().fails(4);
            terminal.type(NAME + "\n")
                    .shows("Password for bob: ")
                    .type(PASSWORD + "\n")
                    .ends(0);
        }
    }

    @Test
    void failureOfAFastClock_isForgotten() {
        program.env("COGNITO_PASSWORD", "wrong").run().fails(4);
        Path left = program.cache().files(".failure").get(0);
        String future = program.cache().read(left).replaceFirst("\"ended_at\":\\d+", "\"ended_at\":9999999999999");
        program.cache().write(left, future.getBytes(UTF_8));

        program.env("COGNITO_PASSWORD", PASSWORD).run().succeeds();
        assertThat(program.cache().files(".failure")).isEmpty();
    }

    @Test
    void refreshToken_isNotKeptUnderSomebodyElsesName() {
        String token = program.env("COGNITO_PASSWORD", PASSWORD)
                .run("--refresh-token")
                .ends(0)
                .stdout();
        CognitoToken other = CognitoToken.with(pool).stdin(token);

        other.as("eve")
                .run("login", "--refresh-token-stdin")
                .fails(3)
                .error("belongs to bob", "eve")
                .hint("leave out the username");
        other.as(Bob.EMAIL).run("login", "--refresh-token-stdin").ends(0);
        other.run().succeeds().printsToken("access", NAME);
    }

    @Test
    void refreshTokenOfSomebodyElse_isNotLost_whereItWorksOnce() {
        pool.client().rotates(Duration.ZERO);
        String token = program.env("COGNITO_PASSWORD", PASSWORD)
                .run("--refresh-token")
                .ends(0)
                .stdout();
        CognitoToken other = CognitoToken.with(pool).stdin(token);
        other.as("eve").run("login", "--refresh-token-stdin").fails(3);

        other.as(NAME).run("--force-refresh").succeeds().printsToken("access", NAME);
    }

    @Test
    void refresh_keepsTheMetadataOfItsSignIn() {
        program.env("COGNITO_PASSWORD", PASSWORD)
                .run("login", "--client-metadata", "tenant=7")
                .ends(0);
        program.without("COGNITO_USERNAME").run("--force-refresh").succeeds();

        assertThat(pool.requests().last().body()).contains("\"tenant\":\"7\"");
    }

    @Test
    void folderForEverybody_isNotClosed() throws Exception {
        Path shared = Files.createDirectory(program.home().resolve("shared"));
        Cache.mode(shared, "rwxrwxrwx");
        program.file("shared/of-others", "x");
        program.env("COGNITO_TOKEN_CACHE_DIR", shared.toString()).env("COGNITO_PASSWORD", PASSWORD);

        program.run()
                .succeedsSaying("warning: the cache file "
                        + shared.resolve(nameIn(shared)) + " is not used: other users can use it, and it holds"
                        + " other files: name a folder for the cache only\n");
        assertThat(Cache.mode(shared)).isEqualTo("rwxrwxrwx");
    }

    private String nameIn(Path folder) {
        String stderr = program.run().stderr();
        int start = stderr.indexOf(folder + "/") + folder.toString().length() + 1;
        return stderr.substring(start, stderr.indexOf(' ', start));
    }

    @Test
    void tokensThatCannotBeTakenAway_areNoLogout() {
        CognitoToken bound = program.env("COGNITO_PASSWORD", PASSWORD).unprivileged();
        bound.run("login").ends(0);
        Cache.mode(bound.cache().folder(), "r-x------");

        Outcome outcome = bound.run("logout", "--local");
        Cache.mode(bound.cache().folder(), "rwx------");
        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.stderr()).contains("still in the cache");
    }

    @Test
    void refreshToken_goesToItsOwnPlaceOnly() {
        try (UserPool other = Bob.pool(client -> client.id(pool.client().id()))) {
            program.env("COGNITO_PASSWORD", PASSWORD).run("login").ends(0);
            program.env("AWS_ENDPOINT_URL", other.endpoint().toString())
                    .run("login")
                    .ends(0);
            program.without("COGNITO_USERNAME").run("logout", "--all").ends(0);

            assertThat(pool.requests().count("RevokeToken")).isEqualTo(1);
            assertThat(other.requests().count("RevokeToken")).isEqualTo(1);
        }
    }
}
