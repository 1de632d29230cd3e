package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.Fault;
import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.http.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A challenge that nobody answers ends the run: its name is told, its session never. */
class ChallengesIT {

    private static final String SESSION = "AYABeSession-that-nobody-may-see";

    private final UserPool pool = Bob.pool();

    @AfterEach
    void stop() {
        pool.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SMS_MFA",
                "EMAIL_OTP",
                "SMS_OTP",
                "SOFTWARE_TOKEN_MFA",
                "SELECT_MFA_TYPE",
                "MFA_SETUP",
                "SELECT_CHALLENGE",
                "CUSTOM_CHALLENGE",
                "DEVICE_SRP_AUTH",
                "DEVICE_PASSWORD_VERIFIER",
                "NEW_PASSWORD_REQUIRED",
                "WEB_AUTHN"
            })
    void challenge_isExit5_andNamed(String name) {
        ask(name, "USER_ID_FOR_SRP", NAME);

        Outcome outcome = Bob.at(pool).run();

        outcome.fails(5).error("(" + name + ")");
        assertSessionIsHidden(outcome);
        assertThat(pool.requests().count()).isEqualTo(1);
    }

    @Test
    void unknownChallenge_isExit5_withItsParameters() {
        ask("RETINA_SCAN", "WHICH_EYE", "left");

        Outcome outcome = Bob.at(pool).run();

        outcome.fails(5).error("(RETINA_SCAN)", "WHICH_EYE=left").hint("newer version");
        assertSessionIsHidden(outcome);
    }

    @Test
    void session_isATag_inDebugOutput() {
        ask("SMS_MFA", "CODE_DELIVERY_DESTINATION", "+*******1234");

        Outcome outcome = Bob.at(pool).run("--debug");

        assertThat(outcome.ends(5).stderr())
                .containsPattern("\"Session\":\"\\[redacted:[0-9a-f]{6}]\"")
                .contains("+*******1234");
        assertSessionIsHidden(outcome);
    }

    private void ask(String name, String parameter, String value) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty(parameter, value);
        JsonObject answer = new JsonObject();
        answer.addProperty("ChallengeName", name);
        answer.addProperty("Session", SESSION);
        answer.add("ChallengeParameters", parameters);
        pool.faults()
                .always(
                        "InitiateAuth",
                        Fault.answer(Response.of(200, "application/x-amz-json-1.1", answer.toString())));
    }

    private static void assertSessionIsHidden(Outcome outcome) {
        assertThat(outcome.stdout() + outcome.stderr()).doesNotContain(SESSION);
    }
}
