package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.Fault;
import io.github.cognitotoken.userpool.TestClock;
import io.github.cognitotoken.userpool.UserPool;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions that end before the answer comes, and answers that nobody heard of. */
class SessionsIT {

    private static final Fault EXPIRED = refusal("NotAuthorizedException", "session is expired.");

    private final TestClock clock = TestClock.at(Instant.now());
    private final UserPool pool = UserPool.http()
            .clock(clock)
            .client(client -> client.flows("ALLOW_USER_PASSWORD_AUTH", "ALLOW_CUSTOM_AUTH")
                    .sessionValidity(Duration.ofMinutes(3)))
            .customChallenge(Map.of("question", "2+2"), "4")
            .user(NAME, user -> user.password(PASSWORD).code("654321"))
            .start();
    private final CognitoToken program = Bob.at(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"session is expired.", "session can only be used once."})
    void unattended_startsOverOnce_whereNobodyIsNeeded(String text) {
        pool.faults().next("RespondToAuthChallenge", refusal("NotAuthorizedException", text));

        custom().succeeds().printsToken("access", NAME);
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(2);
    }

    @Test
    void unattended_startsOverOnlyOnce() {
        pool.faults().always("RespondToAuthChallenge", EXPIRED);

        custom().fails(4).error("took too long").hint("more quickly");
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(2);
    }

    @Test
    void unattended_codeThatWasGiven_isNotSentASecondTime() {
        pool.user(NAME).challenge("SMS_MFA", Map.of());
        pool.faults().next("RespondToAuthChallenge", EXPIRED);

        program.env("COGNITO_MFA_CODE", "654321")
                .run()
                .fails(4)
                .error("took too long")
                .hint("starts over by itself only if no person is needed");
        assertThat(pool.requests().count()).isEqualTo(2);
    }

    @Test
    void unattended_codeOfACommand_isAskedForAnew() {
        pool.user(NAME).challenge("SMS_MFA", Map.of());
        pool.faults().next("RespondToAuthChallenge", EXPIRED);

        program.run("--mfa-code-command", "echo called >>calls; echo 654321").succeeds();
        assertThat(program.home().resolve("calls")).hasContent("called\ncalled");
    }

    /** Takes up to half a minute: the next code is of the next step of time. */
    @Test
    void unattended_computedCode_isAnotherOne_whereItStartsOver() {
        String secret = "JBSWY3DPEHPK3PXP";
        try (UserPool now = Bob.pool()) {
            now.user(NAME).totp(secret);
            now.faults().next("RespondToAuthChallenge", EXPIRED);

            Bob.at(now).env("COGNITO_TOTP_SECRET", secret).run().succeeds();

            assertThat(now.requests().of("RespondToAuthChallenge"))
                    .extracting(request -> request.parameter("SOFTWARE_TOKEN_MFA_CODE"))
                    .hasSize(2)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void newPasswordFromStdin_isStillThere_whereItStartsOver() {
        pool.user(NAME).temporaryPassword(PASSWORD, Instant.now().plus(Duration.ofDays(1)));
        pool.faults().next("RespondToAuthChallenge", EXPIRED);

        program.stdin("New-Horse-8\n").run("--new-password-stdin").succeeds();
    }

    @Test
    void answerThatNobodyHeardOf_isNeverSentTwice() {
        pool.faults().always("RespondToAuthChallenge", Fault.hang());

        program.run("--flow", "custom", "--challenge-response", "ANSWER=4", "--timeout", "1")
                .fails(7)
                .error("no answer");
        assertThat(pool.requests().count("RespondToAuthChallenge")).isEqualTo(1);
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(1);
    }

    @Test
    void person_isAskedForConsent_andNotForThePassword() {
        pool.user(NAME).challenge("SMS_MFA", Map.of());
        program.without("COGNITO_PASSWORD");
        try (Terminal terminal = program.atTerminal("cognito-token | cut -c1-3")) {
            terminal.shows("Password for bob: ").type(PASSWORD + "\n").shows("Code that was sent: ");
            clock.advance(Duration.ofMinutes(4));
            String screen = terminal.type("654321\n")
                    .shows("The sign-in took too long. Start over? A new code is sent. [Y/n] ")
                    .type("\n")
                    .shows("[Y/n] \r\nEnter alone asks for a new code.\r\nCode that was sent: ")
                    .type("654321\n")
                    .ends(0);

            assertThat(screen).endsWith("eyJ\r\n").containsOnlyOnce("Password for");
        }
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(2);
    }

    @Test
    void personWhoDeclines_isToldWhatHappened() {
        pool.user(NAME).challenge("SMS_MFA", Map.of());
        pool.faults().next("RespondToAuthChallenge", EXPIRED);
        try (Terminal terminal = program.atTerminal("cognito-token")) {
            String screen = terminal.shows("Code that was sent: ")
                    .type("654321\n")
                    .shows("[Y/n] ")
                    .type("n\n")
                    .ends(4);

            assertThat(screen).contains("error: the sign-in took too long");
        }
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(1);
    }

    @Test
    void ctrlC_atTheQuestion_endsWith130() {
        pool.user(NAME).challenge("SMS_MFA", Map.of());
        pool.faults().next("RespondToAuthChallenge", EXPIRED);
        try (Terminal terminal = program.atTerminal("trap : INT; cognito-token; echo \"code $?\"; stty -a")) {
            terminal.shows("Code that was sent: ").type("654321\n").shows("[Y/n] ");
            String screen = terminal.type(Terminal.CTRL_C).ends(0);

            assertThat(screen).contains("code 130").containsPattern("[ \n]echo ");
        }
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(1);
    }

    @Test
    void sessionThatIsRefusedAfterAWrongCode_startsOver_withConsent() {
        pool.user(NAME).challenge("SMS_MFA", Map.of());
        try (Terminal terminal = program.atTerminal("cognito-token | cut -c1-3")) {
            terminal.shows("Code that was sent: ").type("111111\n").shows("2 more tries");
            pool.faults().next("RespondToAuthChallenge", refusal("CodeMismatchException", "provided"));
            terminal.type("654321\n").shows("[Y/n] ").type("y\n");
            terminal.shows("[Y/n] y\r\nEnter alone").type("654321\n").ends(0);
        }
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SMS_MFA", "EMAIL_OTP", "SMS_OTP"})
    void enterAlone_makesCognitoSendANewCode_twice(String challenge) {
        pool.user(NAME).challenge(challenge, Map.of());
        try (Terminal terminal = program.atTerminal("cognito-token | cut -c1-3")) {
            String offer = "Enter alone asks for a new code.\r\nCode that was sent: ";
            String screen = terminal.shows(offer)
                    .type("\n")
                    .shows(offer + "\r\n" + offer)
                    .type("\n")
                    .shows(offer + "\r\nCode that was sent: ")
                    .type("654321\n")
                    .ends(0);

            assertThat(screen).endsWith("eyJ\r\n");
        }
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(3);
        assertThat(pool.requests().count("RespondToAuthChallenge")).isEqualTo(1);
    }

    @Test
    void authenticatorApp_hasNoNewCodeToBeSent() {
        pool.user(NAME).challenge("SOFTWARE_TOKEN_MFA", Map.of());
        try (Terminal terminal = program.atTerminal("cognito-token")) {
            String screen =
                    terminal.shows("Code of the authenticator app: ").type("\n").ends(5);

            assertThat(screen).doesNotContain("new code").contains("nothing was entered");
        }
    }

    private Outcome custom() {
        return program.without("COGNITO_PASSWORD").run("--flow", "custom", "--challenge-response", "ANSWER=4");
    }

    private static Fault refusal(String code, String end) {
        return Fault.error(
                400, code, code.startsWith("Code") ? "Invalid session " + end : "Invalid session for the user, " + end);
    }
}
