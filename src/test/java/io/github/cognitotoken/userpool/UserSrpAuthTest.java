package io.github.cognitotoken.userpool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.PoolCaller.Answer;
import io.github.cognitotoken.userpool.srp.Group;
import io.github.cognitotoken.userpool.srp.ServerValue;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserSrpAuthTest {

    private static final String PASSWORD = "Correct-Horse-7";
    private static final String WRONG = "NotAuthorizedException: Incorrect username or password.";
    private static final String NOW = "Fri Nov 20 12:00:00 UTC 2026";

    private final TestClock clock = TestClock.at(Instant.parse("2026-11-20T12:00:00Z"));
    private final UserPool pool = UserPool.http()
            .clock(clock)
            .client(c -> c.id("client1").flows("ALLOW_USER_SRP_AUTH"))
            .user("bob", u -> u.password(PASSWORD).email("bob@example.com"))
            .start();
    private final PoolUser bob = pool.user("bob");
    private final PoolCaller caller = new PoolCaller(pool);
    private final SrpSignIn srp = new SrpSignIn(pool, caller, clock);

    @AfterEach
    void stop() {
        pool.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void provenPassword_signsIn_withAndWithoutSession(boolean session) throws Exception {
        pool.client().sendsSessionWithSrp(session);
        Answer asked = srp.start("bob@example.com");
        assertThat(asked.challenge()).isEqualTo("PASSWORD_VERIFIER");
        assertThat(asked.json().has("Session")).isEqualTo(session);
        assertThat(asked.parameters()).containsEntry("USERNAME", "bob").containsEntry("USER_ID_FOR_SRP", "bob");

        assertThat(srp.claim(asked, PASSWORD).token("AccessToken")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"f0e1d2c3b4a5968778695a4b3c2d1e0f", "abc", "000000a1", "0", "80"})
    void saltOfAnySpelling_isSentAsItIs(String salt) throws Exception {
        bob.salt(salt);
        Answer asked = srp.start("bob");
        assertThat(asked.parameters()).containsEntry("SALT", salt);

        assertThat(srp.claim(asked, PASSWORD).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void serverValue_signsIn_unlessItIsZero(ServerValue kind) throws Exception {
        pool.serverValue(kind);
        boolean honest = kind == ServerValue.RANDOM || kind == ServerValue.SHORT;

        assertThat(srp.claim(srp.start("bob"), PASSWORD).status()).isEqualTo(honest ? 200 : 400);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void wrongPassword_usesTheChallengeUp(boolean session) throws Exception {
        pool.client().sendsSessionWithSrp(session);
        Answer asked = srp.start("bob");

        assertThat(srp.claim(asked, "wrong").refusal()).isEqualTo(WRONG);
        assertThat(srp.claim(asked, PASSWORD).status()).isEqualTo(400);
    }

    @Test
    void wrongPasswords_lockAsPlainOnesDo() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(srp.claim(srp.start("bob"), "wrong").refusal()).isEqualTo(WRONG);
        }
        assertThat(srp.claim(srp.start("bob"), PASSWORD).refusal())
                .isEqualTo("NotAuthorizedException: Password attempts exceeded");
        clock.advance(Duration.ofSeconds(1));
        assertThat(srp.claim(srp.start("bob"), PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void unknownUser_getsAChallengeThatNoPasswordAnswers() throws Exception {
        Answer asked = srp.start("nobody");
        assertThat(asked.challenge()).isEqualTo("PASSWORD_VERIFIER");
        assertThat(srp.start("nobody").parameters())
                .containsEntry("SALT", asked.parameters().get("SALT"));

        assertThat(srp.claim(asked, PASSWORD).refusal()).isEqualTo(WRONG);
    }

    @Test
    void unknownUser_doesNotExist_whereTheClientReveals() throws Exception {
        pool.client().revealsUnknownUsers();
        assertThat(srp.start("nobody").refusal()).isEqualTo("UserNotFoundException: User does not exist.");
    }

    @ParameterizedTest
    @CsvSource({
        "Fri Nov 20 12:05:00 UTC 2026, 200",
        "Fri Nov 20 11:55:00 UTC 2026, 200",
        "Fri Nov 20 12:05:01 UTC 2026, 400",
        "Fri Nov 20 11:54:59 UTC 2026, 400",
        "Mon Nov 20 12:00:00 UTC 2026, 400",
        "Fri Nov 20 12:0:00 UTC 2026, 400"
    })
    void timestamp_mustBeNearAndSpelledRight(String timestamp, int status) throws Exception {
        Answer answer = claim(srp.start("bob"), PASSWORD, timestamp);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(status == 200 ? WRONG : answer.refusal()).isEqualTo(WRONG);
    }

    @Test
    void dayWithALeadingZero_provesNothing() throws Exception {
        clock.advance(Duration.between(clock.instant(), Instant.parse("2026-12-05T12:00:00Z")));
        assertThat(claim(srp.start("bob"), PASSWORD, "Sat Dec 05 12:00:00 UTC 2026")
                        .refusal())
                .isEqualTo(WRONG);
        assertThat(claim(srp.start("bob"), PASSWORD, "Sat Dec 5 12:00:00 UTC 2026")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T12:00:00Z", "Fr. Nov. 20 12:00:00 UTC 2026", "soon"})
    void timestampInAnotherFormat_isInvalid(String timestamp) throws Exception {
        assertThat(claim(srp.start("bob"), PASSWORD, timestamp).refusal())
                .isEqualTo("InvalidParameterException: TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in"
                        + " english.");
    }

    @Test
    void secretBlockOfAnotherChallenge_provesNothing() throws Exception {
        pool.client().sendsSessionWithSrp(true);
        Map<String, String> other = new HashMap<>(srp.start("bob").parameters());
        Answer asked = srp.start("bob");
        Map<String, String> mixed = new HashMap<>(asked.parameters());
        mixed.put("SECRET_BLOCK", other.get("SECRET_BLOCK"));

        assertThat(srp.respond(asked, srp.proof(mixed, PASSWORD, NOW)).refusal())
                .isEqualTo(WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "N", "not hexadecimal", ""})
    void clientValueThatIsZeroOrNoNumber_isInvalid(String value) throws Exception {
        String srpA = value.equals("N") ? Group.N.toString(16) : value;
        assertThat(caller.initiate("USER_SRP_AUTH", Map.of("USERNAME", "bob", "SRP_A", srpA))
                        .refusal())
                .isEqualTo("InvalidParameterException: Invalid SRP_A");
    }

    @Test
    void temporaryPassword_asksForANewOne_asAfterAPlainOne() throws Exception {
        bob.temporaryPassword(PASSWORD, Instant.MAX);
        assertThat(srp.claim(srp.start("bob"), PASSWORD).challenge()).isEqualTo("NEW_PASSWORD_REQUIRED");
    }

    @Test
    void unconfirmedUser_isCalledSo_onceThePasswordIsProven() throws Exception {
        bob.unconfirmed();
        assertThat(srp.claim(srp.start("bob"), PASSWORD).refusal())
                .isEqualTo("UserNotConfirmedException: User is not confirmed.");
    }

    @ParameterizedTest
    @CsvSource({
        "mhQwGhbn4uG67/B0xR84ArnaSdCt+KdFVYM/58GetgI=, 400", // of the alias
        "zrWU8UodQw+EnYUPwS3MC4VoknSs8N6JPw6Qtz8SGfo=, 200" // of the canonical name
    })
    void secretHash_isOverTheCanonicalName_inTheClaim(String hash, int status) throws Exception {
        pool.client().secret("s3cret");
        Answer asked = caller.initiate(
                "USER_SRP_AUTH",
                Map.of(
                        "USERNAME", "bob@example.com",
                        "SRP_A", srp.srpA(),
                        "SECRET_HASH", "mhQwGhbn4uG67/B0xR84ArnaSdCt+KdFVYM/58GetgI="));

        assertThat(srp.claim(asked, PASSWORD, "SECRET_HASH", hash).status()).isEqualTo(status);
    }

    private Answer claim(Answer asked, String password, String timestamp) throws IOException {
        return srp.respond(asked, srp.proof(asked.parameters(), password, timestamp));
    }
}
