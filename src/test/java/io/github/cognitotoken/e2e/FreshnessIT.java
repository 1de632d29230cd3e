package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When kept tokens are served, and when new ones are fetched. */
class FreshnessIT {

    private final UserPool pool = Bob.pool();
    private final CognitoToken program = Bob.at(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void secondCall_isServedFromTheCache() {
        String first =
                program.run().succeeds().printsToken("access", NAME).outcome().stdout();

        program.run().succeeds().prints(first);
        program.run("--id-token").succeeds().printsToken("id", NAME);
        assertThat(pool.requests().count()).isEqualTo(1);
    }

    @Test
    void minValid_asksForNewTokens_whereTheOldOnesEndBefore() {
        program.run().succeeds();
        program.cache().age(Duration.ofMinutes(30));

        program.run("--min-valid", "29m").succeeds();
        assertThat(pool.requests().count()).isEqualTo(1);
        program.run("--min-valid", "31m").succeeds();
        assertThat(pool.requests().count("GetTokensFromRefreshToken")).isEqualTo(1);
        program.run("--min-valid", "31m").succeeds();
        assertThat(pool.requests().count()).isEqualTo(2);
    }

    @Test
    void minValidBeyondTheTokensLife_isOneFetchWithAWarning_thenServedUntilTwoMinutesRemain() {
        program.run().succeeds();

        assertThat(program.run("--min-valid", "2h").ends(0).stderr())
                .matches("warning: the app client's tokens live for 3[56]\\d\\d seconds,"
                        + " less than --min-valid asks for\n");
        program.run("--min-valid", "2h").succeeds();
        program.cache().age(Duration.ofMinutes(57));
        program.run("--min-valid", "2h").succeeds();
        assertThat(pool.requests().count()).isEqualTo(2);

        program.cache().age(Duration.ofSeconds(70));
        program.run("--min-valid", "2h").ends(0);
        assertThat(pool.requests().count()).isEqualTo(3);
    }

    @Test
    void minValidBelowTheUsualMargin_isTakenAtItsWord() {
        program.run().succeeds();
        program.cache().age(Duration.ofMinutes(59).plusSeconds(30));

        program.run("--min-valid", "10").succeeds();
        assertThat(pool.requests().count()).isEqualTo(1);
        program.run().succeeds();
        assertThat(pool.requests().count()).isEqualTo(2);
    }

    @Test
    void forceRefresh_refreshesEachTime() {
        String first = program.run().ends(0).stdout();

        assertThat(program.run("--force-refresh").ends(0).stdout()).isNotEqualTo(first);
        assertThat(pool.requests().count("GetTokensFromRefreshToken")).isEqualTo(1);
    }

    @Test
    void noCache_neitherReadsNorWrites() {
        program.run("--no-cache").succeeds();
        assertThat(program.cache().folder()).doesNotExist();

        program.run().succeeds();
        pool.requests().clear();
        program.run("--no-cache").succeeds();
        assertThat(pool.requests().count()).isPositive();
    }

    @Test
    void flowThatWorked_isRemembered_alsoWhereNoTokensAreKept() throws IOException {
        pool.client().flows("ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH");
        program.run("--no-cache", "--user-pool-id", pool.id()).succeeds();
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(2);
        pool.requests().clear();
        program.run("--no-cache", "--user-pool-id", pool.id()).succeeds();

        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(1);
        try (Stream<Path> files = Files.list(program.cache().folder())) {
            assertThat(files).allMatch(file -> file.toString().endsWith(".flow"));
        }
    }

    @Test
    void passwordOnTheCommandLine_signsInAnew_andAFailureLeavesTheEntryAlone() {
        program.run().succeeds();
        program.file("password", PASSWORD);
        program.file("wrong", "wrong-one");
        program.in(program.home()).run("--password-file", "password").succeeds();
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(2);

        String kept = program.cache().read(program.cache().entryFile());
        program.run("--password-file", "wrong").fails(4);
        assertThat(program.cache().read(program.cache().entryFile())).isEqualTo(kept);
        program.run().succeeds();
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {-10, 10})
    void clockThatIsTenMinutesOff_neitherServesDeadTokensNorRenewsAtEachCall(int minutes) {
        try (UserPool skewed = UserPool.http()
                .clock(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutes)))
                .client(client -> client.tokenValidity(Duration.ofMinutes(5)))
                .user(NAME, user -> user.password(PASSWORD))
                .start()) {
            CognitoToken there = Bob.at(skewed);
            there.run().succeeds();
            there.cache().age(Duration.ofMinutes(3));
            there.run().succeeds();
            assertThat(skewed.requests().count()).isEqualTo(1);

            there.cache().age(Duration.ofMinutes(2));
            there.run().succeeds();
            assertThat(skewed.requests().count("GetTokensFromRefreshToken")).isEqualTo(1);
            assertThat(skewed.requests().count()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-10, 0, 10})
    void tokenThatWasIssuedLongAgo_isServedUntilItsExp_whateverTheClocks(int minutes) {
        try (UserPool proxied = UserPool.http()
                .clock(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutes)))
                .client(client -> client.tokenAge(Duration.ofMinutes(50)))
                .user(NAME, user -> user.password(PASSWORD))
                .start()) {
            CognitoToken there = Bob.at(proxied);
            there.run().succeeds();
            there.cache().age(Duration.ofMinutes(7));
            there.run().succeeds();
            assertThat(proxied.requests().count()).isEqualTo(1);

            // though ExpiresIn still says an hour
            there.cache().age(Duration.ofMinutes(2));
            there.run().succeeds();
            assertThat(proxied.requests().count()).isEqualTo(2);
        }
    }

    @Test
    void clockThatWasSetBackBehindTheEntry_isAReasonToRenew() {
        program.run().succeeds();
        program.cache().age(Duration.ofHours(-2));

        program.run().succeeds();
        assertThat(pool.requests().count("GetTokensFromRefreshToken")).isEqualTo(1);
        program.run().succeeds();
        assertThat(pool.requests().count()).isEqualTo(2);
    }
}
