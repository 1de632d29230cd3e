package io.github.cognitotoken.userpool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.PoolCaller.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RespondToAuthChallengeTest {

    private static final String PASSWORD = "Correct-Horse-7";
    private static final Map<String, String> RIGHT = Map.of("USERNAME", "bob", "SMS_MFA_CODE", "123456");
    private static final Map<String, String> WRONG = Map.of("USERNAME", "bob", "SMS_MFA_CODE", "000000");
    private static final String ONCE =
            "NotAuthorizedException: Invalid session for the user, session can only be used once.";

    private final TestClock clock = TestClock.at(Instant.parse("2026-11-20T12:00:00Z"));
    private final UserPool pool = UserPool.http()
            .clock(clock)
            .client(c -> c.id("client1"))
            .user("bob", u -> u.password(PASSWORD).email("bob@example.com"))
            .start();
    private final PoolUser bob = pool.user("bob");
    private final PoolCaller caller = new PoolCaller(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @ParameterizedTest
    @CsvSource({
        "SMS_MFA, SMS_MFA_CODE",
        "SMS_OTP, SMS_OTP_CODE",
        "EMAIL_OTP, EMAIL_OTP_CODE",
        "SOFTWARE_TOKEN_MFA, SOFTWARE_TOKEN_MFA_CODE"
    })
    void code_signsIn(String challenge, String parameter) throws Exception {
        bob.code("654321").challenge(challenge, Map.of("CODE_DELIVERY_DESTINATION", "+*******11"));
        Answer asked = caller.signIn("bob", PASSWORD);
        assertThat(asked.challenge()).isEqualTo(challenge);
        assertThat(asked.json().getAsJsonObject("ChallengeParameters"))
                .hasToString("{\"CODE_DELIVERY_DESTINATION\":\"+*******11\",\"USER_ID_FOR_SRP\":\"bob\"}");

        Answer answer = caller.respond(asked, Map.of("USERNAME", "bob", parameter, "654321"));

        assertThat(answer.token("AccessToken")).isNotEmpty();
    }

    @Test
    void wrongCode_leavesTheSessionForAnotherTry_andARightOneUsesItUp() throws Exception {
        bob.challenge("SMS_MFA", Map.of());
        Answer asked = caller.signIn("bob", PASSWORD);

        assertThat(caller.respond(asked, WRONG).refusal())
                .isEqualTo("CodeMismatchException: Invalid verification code provided, please try again.");
        assertThat(caller.respond(asked, RIGHT).status()).isEqualTo(200);
        assertThat(caller.respond(asked, RIGHT).refusal()).isEqualTo(ONCE);
    }

    @Test
    void session_expires() throws Exception {
        bob.challenge("SMS_MFA", Map.of());
        Answer asked = caller.signIn("bob", PASSWORD);
        clock.advance(Duration.ofMinutes(3));

        assertThat(caller.respond(asked, RIGHT).refusal())
                .isEqualTo("NotAuthorizedException: Invalid session for the user, session is expired.");
    }

    @Test
    void madeUpSession_isInvalid() throws Exception {
        bob.challenge("SMS_MFA", Map.of());
        Answer asked = caller.signIn("bob", PASSWORD);
        var request = asked.json();
        request.addProperty("ClientId", "client1");
        request.addProperty("Session", "a-session-that-nobody-gave-out");

        assertThat(caller.call("RespondToAuthChallenge", request).refusal())
                .isEqualTo("NotAuthorizedException: Invalid session for the user.");
    }

    @Test
    void otherUsersName_doesNotFitTheSession() throws Exception {
        pool.user("eve").password(PASSWORD);
        bob.challenge("SMS_MFA", Map.of());
        Answer asked = caller.signIn("bob", PASSWORD);

        assertThat(caller.respond(asked, Map.of("USERNAME", "eve", "SMS_MFA_CODE", "123456"))
                        .refusal())
                .isEqualTo("NotAuthorizedException: Invalid session for the user.");
    }

    @Test
    void secretHash_isOverTheCanonicalUsername_whenSignedInByAlias() throws Exception {
        pool.client().secret("s3cret");
        bob.challenge("SMS_MFA", Map.of());
        // base64(hmac-sha256("s3cret", username + "client1")), computed by openssl
        String ofAlias = "mhQwGhbn4uG67/B0xR84ArnaSdCt+KdFVYM/58GetgI=";
        String ofCanonical = "zrWU8UodQw+EnYUPwS3MC4VoknSs8N6JPw6Qtz8SGfo=";
        Answer asked = caller.initiate(
                "USER_PASSWORD_AUTH",
                Map.of("USERNAME", "bob@example.com", "PASSWORD", PASSWORD, "SECRET_HASH", ofAlias));
        assertThat(asked.challenge()).isEqualTo("SMS_MFA");

        assertThat(caller.respond(asked, with(RIGHT, ofAlias)).refusal())
                .isEqualTo("NotAuthorizedException: Unable to verify secret hash for client client1");
        assertThat(caller.respond(asked, with(RIGHT, ofCanonical)).status()).isEqualTo(200);
    }

    @Test
    void challenges_comeInTheScriptedOrder_eachWithItsOwnSession() throws Exception {
        bob.challenge("SMS_MFA", Map.of()).challenge("SOFTWARE_TOKEN_MFA", Map.of("FRIENDLY_DEVICE_NAME", "phone"));
        Answer first = caller.signIn("bob", PASSWORD);
        Answer second = caller.respond(first, RIGHT);

        assertThat(second.challenge()).isEqualTo("SOFTWARE_TOKEN_MFA");
        assertThat(second.json().get("Session")).isNotEqualTo(first.json().get("Session"));
        Map<String, String> code = Map.of("USERNAME", "bob", "SOFTWARE_TOKEN_MFA_CODE", "123456");
        assertThat(caller.respond(second, code).status()).isEqualTo(200);
    }

    @Test
    void temporaryPassword_isReplaced_onceItSatisfiesThePolicy() throws Exception {
        bob.temporaryPassword("Temp-Horse-1", Instant.MAX);
        Answer asked = caller.signIn("bob", "Temp-Horse-1");
        assertThat(asked.challenge()).isEqualTo("NEW_PASSWORD_REQUIRED");

        assertThat(caller.respond(asked, newPassword("short")).refusal())
                .isEqualTo("InvalidPasswordException: Password did not conform with password policy: Password not"
                        + " long enough");
        assertThat(caller.respond(asked, newPassword("Brand-New-Horse-2")).status())
                .isEqualTo(200);
        assertThat(caller.signIn("bob", "Brand-New-Horse-2").json().has("ChallengeName"))
                .isFalse();
    }

    @Test
    void requiredAttributes_mustComeWithTheNewPassword() throws Exception {
        bob.challenge("NEW_PASSWORD_REQUIRED", Map.of("requiredAttributes", "[\"userAttributes.name\"]"));
        Answer asked = caller.signIn("bob", PASSWORD);

        assertThat(caller.respond(asked, newPassword("Brand-New-Horse-2")).refusal())
                .isEqualTo("InvalidParameterException: Invalid attributes given, name is missing");
        Map<String, String> complete =
                Map.of("USERNAME", "bob", "NEW_PASSWORD", "Brand-New-Horse-2", "userAttributes.name", "Bob");
        assertThat(caller.respond(asked, complete).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"WEB_AUTHN", "CUSTOM_CHALLENGE", "A_CHALLENGE_OF_THE_FUTURE"})
    void anyChallenge_canBeScriptedWithItsAnswer(String name) throws Exception {
        bob.challenge(Challenge.of(name, Map.of("question", "2+2")).expecting(Map.of("ANSWER", "4")));
        Answer asked = caller.signIn("bob", PASSWORD);
        assertThat(asked.challenge()).isEqualTo(name);

        assertThat(caller.respond(asked, Map.of("USERNAME", "bob", "ANSWER", "5"))
                        .refusal())
                .isEqualTo("NotAuthorizedException: Incorrect username or password.");
        assertThat(caller.respond(asked, Map.of("USERNAME", "bob", "ANSWER", "4"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void selectChallenge_listsWhatIsAvailable() throws Exception {
        bob.challenge(Challenge.select("PASSWORD", "EMAIL_OTP"));

        assertThat(caller.signIn("bob", PASSWORD).json().get("AvailableChallenges"))
                .hasToString("[\"PASSWORD\",\"EMAIL_OTP\"]");
    }

    private static Map<String, String> newPassword(String password) {
        return Map.of("USERNAME", "bob", "NEW_PASSWORD", password);
    }

    private static Map<String, String> with(Map<String, String> responses, String secretHash) {
        Map<String, String> more = new HashMap<>(responses);
        more.put("SECRET_HASH", secretHash);
        return more;
    }
}
