package io.github.cognitotoken.userpool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.PoolCaller.Answer;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CustomAuthTest {

    private static final String PASSWORD = "Correct-Horse-7";
    private static final String WRONG = "NotAuthorizedException: Incorrect username or password.";

    private final TestClock clock = TestClock.at(Instant.parse("2026-11-20T12:00:00Z"));
    private final UserPool pool = UserPool.http()
            .clock(clock)
            .client(c -> c.flows("ALLOW_CUSTOM_AUTH"))
            .customChallenge(Map.of("question", "2+2"), "4")
            .customChallenge(Map.of("question", "the colour of the horse"), "white")
            .user("bob", u -> u.password(PASSWORD))
            .start();
    private final PoolCaller caller = new PoolCaller(pool);
    private final SrpSignIn srp = new SrpSignIn(pool, caller, clock);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void rounds_areAskedInTurn() throws Exception {
        Answer first = start("bob");
        assertThat(first.challenge()).isEqualTo("CUSTOM_CHALLENGE");
        assertThat(first.parameters()).containsOnly(Map.entry("question", "2+2"), Map.entry("USERNAME", "bob"));

        Answer second = answer(first, "4");

        assertThat(second.parameters()).containsEntry("question", "the colour of the horse");
        assertThat(answer(second, "white").token("AccessToken")).isNotEmpty();
    }

    @Test
    void wrongAnswer_endsTheSignIn() throws Exception {
        Answer asked = start("bob");

        assertThat(answer(asked, "5").refusal()).isEqualTo(WRONG);
        assertThat(answer(asked, "4").refusal())
                .isEqualTo("NotAuthorizedException: Invalid session for the user, session can only be used once.");
    }

    @Test
    void proofOfThePassword_comesFirst_whereAskedFor() throws Exception {
        Answer asked = caller.initiate(
                "CUSTOM_AUTH", Map.of("USERNAME", "bob", "CHALLENGE_NAME", "SRP_A", "SRP_A", srp.srpA()));
        assertThat(asked.challenge()).isEqualTo("PASSWORD_VERIFIER");

        Answer first = srp.claim(asked, PASSWORD);

        assertThat(first.challenge()).isEqualTo("CUSTOM_CHALLENGE");
        assertThat(answer(answer(first, "4"), "white").status()).isEqualTo(200);
    }

    @Test
    void wrongPassword_endsTheSignIn() throws Exception {
        Answer asked = caller.initiate(
                "CUSTOM_AUTH", Map.of("USERNAME", "bob", "CHALLENGE_NAME", "SRP_A", "SRP_A", srp.srpA()));

        assertThat(srp.claim(asked, "wrong").refusal()).isEqualTo(WRONG);
    }

    @Test
    void unknownUser_isAskedToo_andNeverRight() throws Exception {
        Answer asked = start("nobody");
        assertThat(asked.challenge()).isEqualTo("CUSTOM_CHALLENGE");

        assertThat(answer(asked, "4").refusal()).isEqualTo(WRONG);
    }

    @Test
    void disabledUser_isNotAskedAnything() throws Exception {
        pool.user("bob").disabled();
        assertThat(start("bob").refusal()).isEqualTo("NotAuthorizedException: User is disabled.");
    }

    @Test
    void poolWithoutTriggers_saysSo() throws Exception {
        try (UserPool plain = UserPool.http()
                .client(c -> c.flows("ALLOW_CUSTOM_AUTH"))
                .user("bob", u -> u.password(PASSWORD))
                .start()) {
            assertThat(new PoolCaller(plain)
                            .initiate("CUSTOM_AUTH", Map.of("USERNAME", "bob"))
                            .refusal())
                    .isEqualTo("InvalidParameterException: Custom auth lambda trigger is not configured for the user"
                            + " pool.");
        }
    }

    private Answer start(String username) throws IOException {
        return caller.initiate("CUSTOM_AUTH", Map.of("USERNAME", username));
    }

    private Answer answer(Answer asked, String answer) throws IOException {
        return caller.respond(asked, Map.of("USERNAME", asked.parameters().get("USERNAME"), "ANSWER", answer));
    }
}
