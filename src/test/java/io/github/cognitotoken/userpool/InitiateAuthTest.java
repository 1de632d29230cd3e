package io.github.cognitotoken.userpool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.PoolCaller.Answer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitiateAuthTest {

    private static final String PASSWORD = "Correct-Horse-7";
    private static final String WRONG = "NotAuthorizedException: Incorrect username or password.";
    private static final String LOCKED = "NotAuthorizedException: Password attempts exceeded";

    private final TestClock clock = TestClock.at(Instant.parse("2026-11-20T12:00:00Z"));

    @Test
    void unknownClient_doesNotExist() throws Exception {
        try (UserPool pool = UserPool.http().client(c -> c.id("known")).start()) {
            pool.client().id("unknown");
            assertThat(new PoolCaller(pool).signIn("bob", PASSWORD).refusal())
                    .isEqualTo("ResourceNotFoundException: User pool client unknown does not exist.");
        }
    }

    @Test
    void malformedClientId_violatesItsPattern() throws Exception {
        try (UserPool pool = UserPool.http().client(c -> c.id("no-good")).start()) {
            assertThat(new PoolCaller(pool).signIn("bob", PASSWORD).refusal())
                    .isEqualTo("InvalidParameterException: 1 validation error detected: Value 'no-good' at 'clientId'"
                            + " failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+]+");
        }
    }

    @Test
    void unknownFlow_violatesTheEnum() throws Exception {
        try (UserPool pool = pool()) {
            assertThat(new PoolCaller(pool).initiate("SMOKE_SIGNALS", Map.of()).refusal())
                    .startsWith("InvalidParameterException: 1 validation error detected: Value 'SMOKE_SIGNALS' at"
                            + " 'authFlow' failed to satisfy constraint: Member must satisfy enum value set: [");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "USER_PASSWORD_AUTH, USER_PASSWORD_AUTH flow not enabled for this client",
        "USER_SRP_AUTH, USER_SRP_AUTH is not enabled for the client.",
        "CUSTOM_AUTH, CUSTOM_AUTH is not enabled for the client.",
        "USER_AUTH, USER_AUTH is not enabled for the client."
    })
    void flowThatTheClientDoesNotAllow_isNotEnabled(String flow, String text) throws Exception {
        try (UserPool pool = pool()) {
            pool.client().flows("ALLOW_REFRESH_TOKEN_AUTH");
            assertThat(new PoolCaller(pool).initiate(flow, Map.of()).refusal())
                    .isEqualTo("InvalidParameterException: " + text);
        }
    }

    @Test
    void clientForCustomSignInOnly_saysSo() throws Exception {
        try (UserPool pool = pool()) {
            pool.client().flows("CUSTOM_AUTH_FLOW_ONLY");
            assertThat(new PoolCaller(pool).signIn("bob", PASSWORD).refusal())
                    .isEqualTo(
                            "InvalidParameterException: Only custom auth (lambda driven) is enabled for this client.");
        }
    }

    @ParameterizedTest
    @CsvSource({"USERNAME,PASSWORD", "PASSWORD,USERNAME"})
    void missingParameter_isNamed(String given, String missing) throws Exception {
        try (UserPool pool = pool()) {
            assertThat(new PoolCaller(pool)
                            .initiate("USER_PASSWORD_AUTH", Map.of(given, "bob"))
                            .refusal())
                    .isEqualTo("InvalidParameterException: Missing required parameter " + missing);
        }
    }

    @Test
    void missingSecretHash_isCalledSo() throws Exception {
        try (UserPool pool = pool()) {
            pool.client().secret("s3cret");
            assertThat(new PoolCaller(pool).signIn("bob", PASSWORD).refusal())
                    .isEqualTo("NotAuthorizedException: Client " + pool.client().id()
                            + " is configured with secret but SECRET_HASH was not received");
        }
    }

    @Test
    void secretHash_isAcceptedOverTheUsernameAsTyped() throws Exception {
        try (UserPool pool = UserPool.http()
                .client(c -> c.id("1example23456789").secret("9abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmn"))
                .user("alice", u -> u.password(PASSWORD))
                .start()) {
            assertThat(withHash(pool, "alice", "8ZxyVTH4EF+Ps39UhZ9EXFXF/qZeszDXdFu5sWXsCSI=")
                            .status())
                    .isEqualTo(200);
            assertThat(withHash(pool, "alice", "bm90IHRoZSBoYXNo").refusal())
                    .isEqualTo("NotAuthorizedException: Unable to verify secret hash for client 1example23456789");
        }
    }

    @Test
    void secretHash_isRefused_whenClientHasNoSecret() throws Exception {
        try (UserPool pool = pool()) {
            assertThat(withHash(pool, "bob", "bm90IHRoZSBoYXNo").refusal())
                    .isEqualTo("InvalidParameterException: App client "
                            + pool.client().id() + " is not configured for secret but secret hash was received");
        }
    }

    @Test
    void unknownUser_looksLikeAWrongPassword_unlessTheClientReveals() throws Exception {
        try (UserPool pool = pool()) {
            assertThat(new PoolCaller(pool).signIn("nobody", PASSWORD).refusal())
                    .isEqualTo(WRONG);
            pool.client().revealsUnknownUsers();
            assertThat(new PoolCaller(pool).signIn("nobody", PASSWORD).refusal())
                    .isEqualTo("UserNotFoundException: User does not exist.");
        }
    }

    @Test
    void alias_signsInAsTheCanonicalUser() throws Exception {
        try (UserPool pool = pool()) {
            pool.user("bob").email("Bob@example.com");
            Answer answer = new PoolCaller(pool).signIn("bob@EXAMPLE.com", PASSWORD);
            assertThat(TokenTest.claims(answer.token("AccessToken"))
                            .get("username")
                            .getAsString())
                    .isEqualTo("bob");
        }
    }

    @Test
    void fifthFailure_locksForASecond_thenEachFurtherOneForTwiceAsLong() throws Exception {
        try (UserPool pool = pool()) {
            for (int i = 0; i < 5; i++) {
                assertThat(refusal(pool, "wrong")).isEqualTo(WRONG);
            }
            assertThat(refusal(pool, PASSWORD)).isEqualTo(LOCKED);
            clock.advance(Duration.ofSeconds(1));
            assertThat(refusal(pool, "wrong")).isEqualTo(WRONG);
            clock.advance(Duration.ofMillis(1999));
            assertThat(refusal(pool, PASSWORD)).isEqualTo(LOCKED);
            clock.advance(Duration.ofMillis(1));
            assertThat(new PoolCaller(pool).signIn("bob", PASSWORD).status()).isEqualTo(200);
            assertThat(refusal(pool, "wrong")).isEqualTo(WRONG);
            assertThat(new PoolCaller(pool).signIn("bob", PASSWORD).status()).isEqualTo(200);
        }
    }

    @Test
    void lockout_neverExceedsFifteenMinutes() throws Exception {
        try (UserPool pool = pool()) {
            for (int i = 0; i < 40; i++) {
                assertThat(refusal(pool, "wrong")).isEqualTo(WRONG);
                clock.advance(Duration.ofMinutes(15));
            }
        }
    }

    @Test
    void disabledUser_isRefused() throws Exception {
        try (UserPool pool = pool()) {
            pool.user("bob").disabled();
            assertThat(refusal(pool, PASSWORD)).isEqualTo("NotAuthorizedException: User is disabled.");
        }
    }

    @Test
    void unconfirmedUser_isRefused_butNotBeforeThePasswordIsRight() throws Exception {
        try (UserPool pool = pool()) {
            pool.user("bob").unconfirmed();
            assertThat(refusal(pool, "wrong")).isEqualTo(WRONG);
            assertThat(refusal(pool, PASSWORD)).isEqualTo("UserNotConfirmedException: User is not confirmed.");
        }
    }

    @Test
    void resetUser_mustReset() throws Exception {
        try (UserPool pool = pool()) {
            pool.user("bob").resetRequired();
            assertThat(refusal(pool, PASSWORD))
                    .isEqualTo("PasswordResetRequiredException: Password reset required for the user");
        }
    }

    @Test
    void temporaryPassword_expires() throws Exception {
        try (UserPool pool = pool()) {
            pool.user("bob").temporaryPassword(PASSWORD, clock.instant().plusSeconds(10));
            assertThat(new PoolCaller(pool).signIn("bob", PASSWORD).challenge()).isEqualTo("NEW_PASSWORD_REQUIRED");
            clock.advance(Duration.ofSeconds(10));
            assertThat(refusal(pool, PASSWORD))
                    .isEqualTo("NotAuthorizedException: Temporary password has expired and must be reset by an"
                            + " administrator.");
        }
    }

    @Test
    void refusal_hasTheServicesStatusAndHeaders() throws Exception {
        try (UserPool pool = pool()) {
            Answer answer = new PoolCaller(pool).signIn("bob", "wrong");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.header("x-amzn-ErrorType")).isEqualTo("NotAuthorizedException:");
            assertThat(answer.header("x-amzn-ErrorMessage")).isEqualTo("Incorrect username or password.");
        }
    }

    private UserPool pool() {
        return UserPool.http()
                .clock(clock)
                .client(c -> {})
                .user("bob", u -> u.password(PASSWORD))
                .start();
    }

    private static String refusal(UserPool pool, String password) throws IOException {
        return new PoolCaller(pool).signIn("bob", password).refusal();
    }

    private static Answer withHash(UserPool pool, String username, String hash) throws IOException {
        return new PoolCaller(pool)
                .initiate(
                        "USER_PASSWORD_AUTH", Map.of("USERNAME", username, "PASSWORD", PASSWORD, "SECRET_HASH", hash));
    }
}
