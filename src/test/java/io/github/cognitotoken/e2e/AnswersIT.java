package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.EMAIL;
import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.Challenge;
import io.github.cognitotoken.userpool.Fault;
import io.github.cognitotoken.userpool.Totp;
import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.http.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Challenges, answered: unattended by what was given for the purpose, and by a person at a terminal. */
class AnswersIT {

    private static final String NEW_PASSWORD = "New-Horse-8 $HOME%n";
    private static final String SECRET = "secretsecretsecretsecretsecret1";

    private final UserPool pool = Bob.pool(client -> client.secret(SECRET));
    private final CognitoToken program =
            Bob.at(pool).env("COGNITO_CLIENT_SECRET", SECRET).env("COGNITO_CACHE", "none");

    @AfterEach
    void stop() {
        pool.close();
    }

    @ParameterizedTest
    @CsvSource({
        "SMS_MFA, SMS_MFA_CODE",
        "EMAIL_OTP, EMAIL_OTP_CODE",
        "SMS_OTP, SMS_OTP_CODE",
        "SOFTWARE_TOKEN_MFA, SOFTWARE_TOKEN_MFA_CODE"
    })
    void code_isTakenFromOptionVariableAndCommand(String challenge, String key) {
        pool.user(NAME).code("654321").challenge(challenge, Map.of());

        program.run("--mfa-code", "654321")
                .succeedsSaying("warning: other processes can see the value of --mfa-code;"
                        + " safer: --mfa-code-command or the variable COGNITO_MFA_CODE\n");
        program.run("--mfa-code-command", "echo code: 654321").succeeds();
        program.env("COGNITO_MFA_CODE", "654321").run().succeeds();

        assertThat(pool.requests().last().parameter(key)).isEqualTo("654321");
    }

    @Test
    void canonicalName_isSentAndHashed_afterAnAlias() {
        pool.user(NAME).code("654321").challenge("SMS_MFA", Map.of());

        program.as(EMAIL, PASSWORD).env("COGNITO_MFA_CODE", "654321").run().succeeds();

        assertThat(pool.requests().last().parameter("USERNAME")).isEqualTo(NAME);
    }

    @Test
    void wrongCodeThatWasGiven_isSentOnce() {
        pool.user(NAME).code("654321").challenge("SMS_MFA", Map.of());

        program.env("COGNITO_MFA_CODE", "111111")
                .run()
                .fails(4)
                .error("refused the code")
                .hint("newest code");

        assertThat(pool.requests().count("RespondToAuthChallenge")).isEqualTo(1);
    }

    @Test
    void codeThatWasGiven_isSentOnce_toAServerThatKeepsAsking() {
        pool.user(NAME).challenge("SMS_MFA", Map.of());
        pool.faults()
                .always(
                        "RespondToAuthChallenge",
                        Fault.answer(Response.of(
                                200,
                                "application/x-amz-json-1.1",
                                "{\"ChallengeName\":\"SMS_MFA\",\"Session\":\"" + "s".repeat(30) + "\"}")));

        program.env("COGNITO_MFA_CODE", "123456").run().fails(5).error("SMS_MFA");

        assertThat(pool.requests().count("RespondToAuthChallenge")).isEqualTo(1);
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(1);
    }

    @Test
    void newPassword_andAttributes_canBeGivenByTheApisNames() {
        pool.user(NAME).temporaryPassword(PASSWORD, Instant.MAX);

        program.run(
                        "--challenge-response",
                        "NEW_PASSWORD=New-Horse-8",
                        "--challenge-response",
                        "userAttributes.name=Bob")
                .succeeds();

        assertThat(pool.requests().last().parameter("NEW_PASSWORD")).isEqualTo("New-Horse-8");
        assertThat(pool.requests().last().parameter("userAttributes.name")).isEqualTo("Bob");
    }

    @Test
    void answerThatNothingAskedFor_isToldByItsName() {
        program.run("--challenge-response", "ANSWER=hunter2", "--challenge-response", "NEW_PASSWORD=hunter3")
                .succeedsSaying("""
                        warning: Cognito did not ask for the answer that --challenge-response gives for ANSWER
                        warning: Cognito did not ask for the answer that --challenge-response gives for NEW_PASSWORD
                        """);
    }

    @Test
    void typedCode_hasThreeTries_inOneSession() {
        pool.user(NAME).code("654321").challenge("SMS_MFA", Map.of("CODE_DELIVERY_DESTINATION", "+***11"));
        try (Terminal terminal = program.atTerminal("cognito-token | cut -c1-3")) {
            String screen = terminal.shows("Code that was sent to +***11: ")
                    .type("111111\n")
                    .shows("2 more tries")
                    .type("222222\n")
                    .shows("1 more try")
                    .type("654321\n")
                    .ends(0);

            assertThat(screen).endsWith("eyJ\r\n");
        }
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(1);
    }

    @Test
    void threeWrongCodes_areTheEnd() {
        pool.user(NAME).code("654321").challenge("SMS_MFA", Map.of());
        try (Terminal terminal = program.atTerminal("cognito-token")) {
            terminal.shows("Code that was sent: ")
                    .type("111111\n")
                    .shows("2 more tries")
                    .type("222222\n")
                    .shows("1 more try")
                    .type("333333\n")
                    .ends(4);
        }
        assertThat(pool.requests().count("RespondToAuthChallenge")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--new-password-stdin", "--new-password-file", "--new-password-command", "variable"})
    void temporaryPassword_isReplaced_unattended(String way) {
        pool.user(NAME).temporaryPassword(PASSWORD, Instant.now().plus(Duration.ofDays(1)));
        String file = program.file("new", NEW_PASSWORD + "\n").toString();
        Outcome outcome = switch (way) {
            case "--new-password-stdin" -> program.stdin(NEW_PASSWORD + "\n").run(way);
            case "--new-password-file" -> program.run(way, file);
            case "--new-password-command" -> program.run(way, "cat '" + file + "'");
            default -> program.env("COGNITO_NEW_PASSWORD", NEW_PASSWORD).run();
        };
        outcome.succeeds();

        program.without("COGNITO_NEW_PASSWORD")
                .env("COGNITO_PASSWORD", NEW_PASSWORD)
                .run()
                .succeeds();
    }

    @Test
    void temporaryPassword_isReplaced_atTheTerminal() {
        pool.user(NAME).temporaryPassword(PASSWORD, Instant.now().plus(Duration.ofDays(1)));
        try (Terminal terminal = program.atTerminal("cognito-token | cut -c1-3")) {
            String screen = terminal.shows("New password: ")
                    .type(NEW_PASSWORD + "\n")
                    .shows("New password again: ")
                    .type(NEW_PASSWORD + "\n")
                    .ends(0);

            assertThat(screen).endsWith("eyJ\r\n").doesNotContain("Horse");
        }
        program.env("COGNITO_PASSWORD", NEW_PASSWORD).run().succeeds();
    }

    @Test
    void factor_isChosenFromAMenu_orByOption() {
        pool.user(NAME)
                .challenge(Challenge.of(
                                "SELECT_MFA_TYPE", Map.of("MFAS_CAN_CHOOSE", "[\"SMS_MFA\",\"SOFTWARE_TOKEN_MFA\"]"))
                        .expecting(Map.of("ANSWER", "SOFTWARE_TOKEN_MFA")));

        program.run().fails(5).error("(SELECT_MFA_TYPE)").hint("--mfa NAME", "SMS_MFA, SOFTWARE_TOKEN_MFA");
        program.run("--mfa", "SOFTWARE_TOKEN_MFA", "--no-cache").succeeds();
        try (Terminal terminal = program.atTerminal("cognito-token >/dev/null")) {
            terminal.shows("  2) Authenticator app")
                    .shows("Number: ")
                    .type("2\n")
                    .ends(0);
        }
    }

    @Test
    void customChallenge_isAnswered() {
        pool.user(NAME)
                .challenge(Challenge.of("CUSTOM_CHALLENGE", Map.of("question", "colour?"))
                        .expecting(Map.of("ANSWER", "blue")));

        program.run("--challenge-response-command", "ANSWER=echo blue", "--no-cache")
                .succeeds();
        program.run("--challenge-response-command", "ANSWER=exit 3", "--no-cache")
                .fails(3)
                .error("--challenge-response-command", "exit code 3");
        program.run("--challenge-response", "ANSWER=blue", "--no-cache").succeeds();
        try (Terminal terminal = program.atTerminal("cognito-token >/dev/null")) {
            terminal.shows("question=colour?").shows("Answer: ").type("blue\n").ends(0);
        }
    }

    @Test
    void authenticatorApp_isSetUpInPlace() {
        pool.user(NAME).mustSetUpMfa("SOFTWARE_TOKEN_MFA");
        program.run().fails(5).error("(MFA_SETUP)").hint("once in a terminal");
        assertThat(pool.requests().count("AssociateSoftwareToken")).isZero();

        try (Terminal terminal = program.atTerminal("cognito-token | cut -c1-3")) {
            terminal.shows("otpauth://totp/Cognito%20").shows("First code: ");
            Totp app = shownApp(terminal);

            String screen = terminal.type(wrong(app) + "\n")
                    .shows("2 more tries")
                    .type(app.code(Instant.now()) + "\n")
                    .ends(0);

            assertThat(screen).contains("▀").endsWith("eyJ\r\n");
        }
        assertThat(pool.requests().count("VerifySoftwareToken")).isEqualTo(2);
    }

    /** A code that is none of this app's around now. */
    private static String wrong(Totp app) {
        Instant now = Instant.now();
        List<String> right = IntStream.rangeClosed(-2, 2)
                .mapToObj(step -> app.code(now.plusSeconds(30L * step)))
                .toList();
        return Stream.of("000000", "111111", "222222", "333333", "444444", "555555")
                .filter(code -> !right.contains(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void threeWrongFirstCodes_areTheEnd() {
        pool.user(NAME).mustSetUpMfa("SOFTWARE_TOKEN_MFA");
        try (Terminal terminal = program.atTerminal("cognito-token")) {
            terminal.shows("First code: ");
            String wrong = wrong(shownApp(terminal)) + "\n";
            String screen = terminal.type(wrong)
                    .shows("2 more tries")
                    .type(wrong)
                    .shows("1 more try")
                    .type(wrong)
                    .ends(4);

            assertThat(screen).contains("error: ").doesNotContain("eyJ");
        }
        assertThat(pool.requests().count("VerifySoftwareToken")).isEqualTo(3);
        assertThat(pool.requests().count("RespondToAuthChallenge")).isZero();
    }

    /** The app that was set up with what the terminal shows. */
    private static Totp shownApp(Terminal terminal) {
        Matcher secret = Pattern.compile("secret=([A-Z2-7]+)&").matcher(terminal.screen());
        assertThat(secret.find()).isTrue();
        return new Totp(secret.group(1));
    }
}
