package io.github.cognitotoken.userpool;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.PoolCaller.Answer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoftwareTokenTest {

    /** The ASCII digits 1 to 9 and 0, twice over: the key of the RFC's test vectors. */
    private static final Totp RFC = new Totp("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    private static final String PASSWORD = "Correct-Horse-7";
    private static final String MISMATCH = "CodeMismatchException: Invalid code received for user";

    private final TestClock clock = TestClock.at(Instant.parse("2026-11-20T12:00:00Z"));
    private final UserPool pool = UserPool.http()
            .clock(clock)
            .client(c -> c.id("client1"))
            .user("bob", u -> u.password(PASSWORD))
            .start();
    private final PoolUser bob = pool.user("bob");
    private final PoolCaller caller = new PoolCaller(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_areThoseOfTheRfc(long time, String code) {
        assertThat(RFC.code(Instant.ofEpochSecond(time))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {-30, 0, 30})
    void codeOfAboutNow_signsIn(int seconds) throws Exception {
        bob.totp(RFC.secret());
        Answer asked = caller.signIn("bob", PASSWORD);
        assertThat(asked.challenge()).isEqualTo("SOFTWARE_TOKEN_MFA");

        assertThat(answer(asked, code(RFC, seconds)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {-60, 60})
    void codeOfAnotherTime_doesNotMatch_andMayBeTriedAgain(int seconds) throws Exception {
        bob.totp(RFC.secret());
        Answer asked = caller.signIn("bob", PASSWORD);

        assertThat(answer(asked, code(RFC, seconds)).refusal()).isEqualTo(MISMATCH);
        assertThat(answer(asked, code(RFC, 0)).status()).isEqualTo(200);
    }

    @Test
    void codeThatWasUsed_isRefused_untilTheNextOne() throws Exception {
        bob.totp(RFC.secret());
        assertThat(answer(caller.signIn("bob", PASSWORD), code(RFC, 0)).status())
                .isEqualTo(200);
        Answer asked = caller.signIn("bob", PASSWORD);

        assertThat(answer(asked, code(RFC, 0)).refusal())
                .isEqualTo("ExpiredCodeException: Your software token has already been used once.");
        clock.advance(Duration.ofSeconds(30));
        assertThat(answer(asked, code(RFC, 0)).status()).isEqualTo(200);
    }

    @Test
    void choiceOfAMethod_isAskedNext() throws Exception {
        bob.totp(RFC.secret()).challenge(Challenge.selectMfa("SMS_MFA", "SOFTWARE_TOKEN_MFA"));
        Answer asked = caller.signIn("bob", PASSWORD);
        assertThat(asked.challenge()).isEqualTo("SELECT_MFA_TYPE");
        assertThat(asked.parameters()).containsEntry("MFAS_CAN_CHOOSE", "[\"SMS_MFA\",\"SOFTWARE_TOKEN_MFA\"]");

        assertThat(choose(asked, "EMAIL_OTP").refusal())
                .isEqualTo("InvalidParameterException: Invalid ANSWER for SELECT_MFA_TYPE");
        Answer chosen = choose(asked, "SOFTWARE_TOKEN_MFA");
        assertThat(chosen.challenge()).isEqualTo("SOFTWARE_TOKEN_MFA");
        assertThat(answer(chosen, code(RFC, 0)).status()).isEqualTo(200);
    }

    @Test
    void choiceOfAMessage_tellsWhereItWent() throws Exception {
        bob.email("bob@example.com").challenge(Challenge.selectMfa("SMS_MFA", "EMAIL_OTP"));

        assertThat(choose(caller.signIn("bob", PASSWORD), "EMAIL_OTP").parameters())
                .containsEntry("CODE_DELIVERY_DELIVERY_MEDIUM", "EMAIL")
                .containsEntry("CODE_DELIVERY_DESTINATION", "b***@e***");
        assertThat(choose(caller.signIn("bob", PASSWORD), "SMS_MFA").parameters())
                .containsEntry("CODE_DELIVERY_DELIVERY_MEDIUM", "SMS");
    }

    @Test
    void setUp_associatesVerifiesAndSignsIn_andFromThenOnAsksForCodes() throws Exception {
        bob.mustSetUpMfa("SOFTWARE_TOKEN_MFA");
        Answer asked = caller.signIn("bob", PASSWORD);
        assertThat(asked.challenge()).isEqualTo("MFA_SETUP");
        assertThat(asked.parameters()).containsEntry("MFAS_CAN_SETUP", "[\"SOFTWARE_TOKEN_MFA\"]");

        Answer associated = associate(asked);
        Totp app = new Totp(associated.json().get("SecretCode").getAsString());
        assertThat(app.secret()).matches("[A-Z2-7]{52}");
        assertThat(verify(associated, code(app, 90)).refusal())
                .isEqualTo("EnableSoftwareTokenMFAException: Code mismatch");
        Answer verified = verify(associated, code(app, 0));
        assertThat(verified.json().get("Status").getAsString()).isEqualTo("SUCCESS");
        assertThat(setUp(verified).token("AccessToken")).isNotEmpty();

        Answer next = caller.signIn("bob", PASSWORD);
        assertThat(next.challenge()).isEqualTo("SOFTWARE_TOKEN_MFA");
        assertThat(answer(next, code(app, 0)).refusal())
                .isEqualTo("ExpiredCodeException: Your software token has already been used once.");
        assertThat(answer(next, code(app, 30)).status()).isEqualTo(200);
    }

    @Test
    void setUp_takesEachSessionOnce_andInItsOrder() throws Exception {
        bob.mustSetUpMfa("SOFTWARE_TOKEN_MFA");
        Answer asked = caller.signIn("bob", PASSWORD);
        assertThat(setUp(asked).refusal()).isEqualTo("NotAuthorizedException: Invalid session for the user.");
        assertThat(verify(asked, "123456").refusal()).startsWith("SoftwareTokenMFANotFoundException: ");

        Answer associated = associate(asked);

        assertThat(associate(asked).refusal())
                .isEqualTo("NotAuthorizedException: Invalid session for the user, session can only be used once.");
        assertThat(setUp(associated).refusal()).isEqualTo("NotAuthorizedException: Invalid session for the user.");
        clock.advance(Duration.ofMinutes(3));
        assertThat(verify(associated, "123456").refusal())
                .isEqualTo("NotAuthorizedException: Invalid session for the user, session is expired.");
    }

    @Test
    void otherChallengesSession_doesNotSetUp() throws Exception {
        bob.challenge("SMS_MFA", Map.of());
        assertThat(associate(caller.signIn("bob", PASSWORD)).refusal())
                .isEqualTo("NotAuthorizedException: Invalid session for the user.");
    }

    @Test
    void signedInUser_associatesByAccessToken() throws Exception {
        JsonObject request = new JsonObject();
        request.addProperty("AccessToken", caller.signIn("bob", PASSWORD).token("AccessToken"));
        Answer associated = caller.call("AssociateSoftwareToken", request);
        Totp app = new Totp(associated.json().get("SecretCode").getAsString());
        assertThat(caller.signIn("bob", PASSWORD).json().has("ChallengeName")).isFalse();

        request.addProperty("UserCode", code(app, 0));
        assertThat(caller.call("VerifySoftwareToken", request).status()).isEqualTo(200);
        assertThat(caller.signIn("bob", PASSWORD).json().has("ChallengeName")).isFalse();

        JsonObject enabled = new JsonObject();
        enabled.addProperty("Enabled", true);
        request.add("SoftwareTokenMfaSettings", enabled);
        assertThat(caller.call("SetUserMFAPreference", request).status()).isEqualTo(200);
        assertThat(caller.signIn("bob", PASSWORD).challenge()).isEqualTo("SOFTWARE_TOKEN_MFA");
    }

    @Test
    void malformedCode_violatesItsPattern() throws Exception {
        bob.mustSetUpMfa("SOFTWARE_TOKEN_MFA");
        assertThat(verify(associate(caller.signIn("bob", PASSWORD)), "12345").refusal())
                .isEqualTo("InvalidParameterException: 1 validation error detected: Value '12345' at 'userCode' failed"
                        + " to satisfy constraint: Member must satisfy regular expression pattern: [0-9]{6}");
    }

    private String code(Totp app, int seconds) {
        return app.code(clock.instant().plusSeconds(seconds));
    }

    private Answer answer(Answer asked, String code) throws IOException {
        return caller.respond(asked, Map.of("USERNAME", "bob", "SOFTWARE_TOKEN_MFA_CODE", code));
    }

    private Answer choose(Answer asked, String method) throws IOException {
        return caller.respond(asked, Map.of("USERNAME", "bob", "ANSWER", method));
    }

    private Answer associate(Answer asked) throws IOException {
        JsonObject request = new JsonObject();
        request.add("Session", asked.json().get("Session"));
        return caller.call("AssociateSoftwareToken", request);
    }

    private Answer verify(Answer associated, String code) throws IOException {
        JsonObject request = new JsonObject();
        request.add("Session", associated.json().get("Session"));
        request.addProperty("UserCode", code);
        return caller.call("VerifySoftwareToken", request);
    }

    private Answer setUp(Answer verified) throws IOException {
        JsonObject request = new JsonObject();
        JsonObject responses = new JsonObject();
        responses.addProperty("USERNAME", "bob");
        request.addProperty("ClientId", "client1");
        request.addProperty("ChallengeName", "MFA_SETUP");
        request.add("Session", verified.json().get("Session"));
        request.add("ChallengeResponses", responses);
        return caller.call("RespondToAuthChallenge", request);
    }
}
