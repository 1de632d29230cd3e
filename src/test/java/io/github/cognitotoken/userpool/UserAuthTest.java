package io.github.cognitotoken.userpool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.PoolCaller.Answer;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserAuthTest {

    private static final String PASSWORD = "Correct-Horse-7";
    private static final String WRONG = "NotAuthorizedException: Incorrect username or password.";

    private final TestClock clock = TestClock.at(Instant.parse("2026-11-20T12:00:00Z"));
    private final UserPool pool = UserPool.http()
            .clock(clock)
            .client(c -> c.flows("ALLOW_USER_AUTH"))
            .user(
                    "bob",
                    u -> u.password(PASSWORD)
                            .email("bob@example.com")
                            .firstFactors("PASSWORD", "PASSWORD_SRP", "EMAIL_OTP", "SMS_OTP"))
            .start();
    private final PoolUser bob = pool.user("bob");
    private final PoolCaller caller = new PoolCaller(pool);
    private final SrpSignIn srp = new SrpSignIn(pool, caller, clock);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void preferredPassword_signsIn_orIsWrong() throws Exception {
        assertThat(start("PREFERRED_CHALLENGE", "PASSWORD", "PASSWORD", PASSWORD)
                        .token("AccessToken"))
                .isNotEmpty();
        assertThat(start("PREFERRED_CHALLENGE", "PASSWORD", "PASSWORD", "wrong").refusal())
                .isEqualTo(WRONG);
    }

    @Test
    void preferredSrp_asksForTheProof() throws Exception {
        Answer asked = start("PREFERRED_CHALLENGE", "PASSWORD_SRP", "SRP_A", srp.srpA());
        assertThat(asked.challenge()).isEqualTo("PASSWORD_VERIFIER");

        assertThat(srp.claim(asked, PASSWORD).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"EMAIL_OTP, EMAIL_OTP_CODE, b***@e***", "SMS_OTP, SMS_OTP_CODE, +*******1234"})
    void preferredMessage_sendsACode_andLeavesNoSecondFactor(String factor, String parameter, String destination)
            throws Exception {
        bob.totp("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        Answer asked = start("PREFERRED_CHALLENGE", factor);
        assertThat(asked.challenge()).isEqualTo(factor);
        assertThat(asked.parameters()).containsEntry("CODE_DELIVERY_DESTINATION", destination);

        assertThat(respond(asked, parameter, "000000").refusal()).startsWith("CodeMismatchException: ");
        assertThat(respond(asked, parameter, "123456").status()).isEqualTo(200);
    }

    @Test
    void codeByEmail_comesWithoutTheCanonicalUsername() throws Exception {
        assertThat(start("PREFERRED_CHALLENGE", "EMAIL_OTP").parameters()).doesNotContainKey("USER_ID_FOR_SRP");
        assertThat(start("PREFERRED_CHALLENGE", "SMS_OTP").parameters()).containsEntry("USER_ID_FOR_SRP", "bob");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "WEB_AUTHN"})
    void withoutAnAvailablePreference_thereIsAChoice(String preferred) throws Exception {
        Answer asked = preferred.isEmpty() ? start() : start("PREFERRED_CHALLENGE", preferred);

        assertThat(asked.challenge()).isEqualTo("SELECT_CHALLENGE");
        assertThat(asked.json().get("AvailableChallenges"))
                .hasToString("[\"PASSWORD\",\"PASSWORD_SRP\",\"EMAIL_OTP\",\"SMS_OTP\"]");
        assertThat(respond(asked, "ANSWER", "WEB_AUTHN").refusal())
                .isEqualTo("InvalidParameterException: Invalid ANSWER for SELECT_CHALLENGE");
    }

    @Test
    void chosenPassword_signsIn() throws Exception {
        assertThat(respond(start(), "ANSWER", "PASSWORD", "PASSWORD", PASSWORD).status())
                .isEqualTo(200);
    }

    @Test
    void chosenSrp_asksForTheProof() throws Exception {
        Answer asked = respond(start(), "ANSWER", "PASSWORD_SRP", "SRP_A", srp.srpA());

        assertThat(srp.claim(asked, "wrong").refusal()).isEqualTo(WRONG);
        asked = respond(start(), "ANSWER", "PASSWORD_SRP", "SRP_A", srp.srpA());
        assertThat(srp.claim(asked, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void chosenMessage_sendsACode() throws Exception {
        Answer asked = respond(start(), "ANSWER", "EMAIL_OTP");

        assertThat(respond(asked, "EMAIL_OTP_CODE", "123456").status()).isEqualTo(200);
    }

    @Test
    void choiceWithoutItsParameters_asksForThem() throws Exception {
        Answer password = respond(start(), "ANSWER", "PASSWORD");
        assertThat(password.challenge()).isEqualTo("PASSWORD");
        assertThat(respond(password, "PASSWORD", PASSWORD).status()).isEqualTo(200);

        Answer proof = start("PREFERRED_CHALLENGE", "PASSWORD_SRP");
        assertThat(proof.challenge()).isEqualTo("PASSWORD_SRP");
        assertThat(respond(proof, "SRP_A", srp.srpA()).challenge()).isEqualTo("PASSWORD_VERIFIER");
    }

    @Test
    void password_isFollowedByTheSecondFactor() throws Exception {
        bob.totp("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

        assertThat(respond(start(), "ANSWER", "PASSWORD", "PASSWORD", PASSWORD).challenge())
                .isEqualTo("SOFTWARE_TOKEN_MFA");
    }

    @Test
    void unknownUser_hasAChoiceToo_andNoRightPassword() throws Exception {
        Answer asked = caller.initiate("USER_AUTH", Map.of("USERNAME", "nobody"));
        assertThat(asked.challenge()).isEqualTo("SELECT_CHALLENGE");

        assertThat(caller.respond(asked, Map.of("USERNAME", "nobody", "ANSWER", "PASSWORD", "PASSWORD", PASSWORD))
                        .refusal())
                .isEqualTo(WRONG);
    }

    private Answer start(String... pairs) throws IOException {
        return caller.initiate("USER_AUTH", named(pairs));
    }

    private Answer respond(Answer asked, String... pairs) throws IOException {
        return caller.respond(asked, named(pairs));
    }

    private static Map<String, String> named(String... pairs) {
        Map<String, String> map = new HashMap<>(Map.of("USERNAME", "bob"));
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
