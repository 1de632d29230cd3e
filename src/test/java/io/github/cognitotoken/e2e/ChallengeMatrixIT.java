package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.EMAIL;
import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.Challenge;
import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.UserPoolSetup;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every challenge: answered rightly by what was given, answered wrongly, met without a terminal, and left by Ctrl-C
 * where a person is asked. What more there is to some of them stands in {@code AnswersIT} and {@code FlowsIT}.
 */
class ChallengeMatrixIT {

    private static final Pattern WORD = Pattern.compile("'[^']*'|[^ ']+");
    private static final Set<String> PROOFS =
            Set.of("PASSWORD", "PASSWORD_SRP", "PASSWORD_VERIFIER", "ADMIN_NO_SRP_AUTH");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            SMS_MFA               | --mfa-code-command 'echo 654321'
            EMAIL_OTP             | --mfa-code-command 'echo 654321'
            SMS_OTP               | --mfa-code-command 'echo 654321'
            SOFTWARE_TOKEN_MFA    | --mfa-code-command 'echo 654321'
            NEW_PASSWORD_REQUIRED | --new-password-command 'echo New-Horse-8'
            SELECT_MFA_TYPE       | --mfa EMAIL_OTP --mfa-code-command 'echo 654321'
            SELECT_CHALLENGE      | --challenge-response ANSWER=EMAIL_OTP --mfa-code-command 'echo 654321'
            CUSTOM_CHALLENGE      | --challenge-response ANSWER=blue
            PASSWORD              | --password-command 'echo Correct-Horse-7'
            PASSWORD_SRP          | --password-command 'echo Correct-Horse-7'
            PASSWORD_VERIFIER     | --password-command 'echo Correct-Horse-7'
            ADMIN_NO_SRP_AUTH     | --password-command 'echo Correct-Horse-7'
            RETINA_SCAN           | --challenge-response EYE=left
            """)
    void rightAnswer_signsIn(String challenge, String answer) {
        try (UserPool pool = asking(challenge)) {
            program(pool, challenge)
                    .run(words(flow(challenge) + " " + answer))
                    .succeeds()
                    .printsToken("access", NAME);

            assertThat(pool.requests().of("RespondToAuthChallenge"))
                    .extracting(request -> request.json().get("ChallengeName").getAsString())
                    .contains(challenge);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            SMS_MFA               | --mfa-code-command 'echo 111111'          | 4 | refused the code
            EMAIL_OTP             | --mfa-code-command 'echo 111111'          | 4 | refused the code
            SMS_OTP               | --mfa-code-command 'echo 111111'          | 4 | refused the code
            SOFTWARE_TOKEN_MFA    | --mfa-code-command 'echo 111111'          | 4 | refused the code
            NEW_PASSWORD_REQUIRED | --new-password-command 'echo short'       | 4 | Password not long enough
            SELECT_MFA_TYPE       | --challenge-response ANSWER=SMOKE_SIGNAL  | 3 | Invalid ANSWER
            SELECT_CHALLENGE      | --challenge-response ANSWER=SMOKE_SIGNAL  | 3 | Invalid ANSWER
            CUSTOM_CHALLENGE      | --challenge-response ANSWER=red           | 4 | refused
            PASSWORD              | --password-command 'echo wrong'           | 4 | incorrect username or password
            PASSWORD_SRP          | --password-command 'echo wrong'           | 4 | incorrect username or password
            PASSWORD_VERIFIER     | --password-command 'echo wrong'           | 4 | incorrect username or password
            ADMIN_NO_SRP_AUTH     | --password-command 'echo wrong'           | 4 | incorrect username or password
            RETINA_SCAN           | --challenge-response EYE=right            | 4 | refused
            """)
    void wrongAnswer_isRefused_andGivenOnce(String challenge, String answer, int exitCode, String error) {
        try (UserPool pool = asking(challenge)) {
            program(pool, challenge)
                    .run(words(flow(challenge) + " " + answer))
                    .fails(exitCode)
                    .error(error);

            assertThat(pool.requests().of("RespondToAuthChallenge"))
                    .extracting(request -> request.json().get("ChallengeName").getAsString())
                    .doesNotHaveDuplicates();
            assertThat(pool.requests().count("InitiateAuth")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            SMS_MFA               | (SMS_MFA)               | --mfa-code-command
            EMAIL_OTP             | (EMAIL_OTP)             | --mfa-code-command
            SMS_OTP               | (SMS_OTP)               | --mfa-code-command
            SOFTWARE_TOKEN_MFA    | (SOFTWARE_TOKEN_MFA)    | --totp-secret-file
            NEW_PASSWORD_REQUIRED | (NEW_PASSWORD_REQUIRED) | --new-password-stdin
            SELECT_MFA_TYPE       | (SELECT_MFA_TYPE)       | --mfa NAME
            SELECT_CHALLENGE      | (SELECT_CHALLENGE)      | --preferred-challenge NAME
            MFA_SETUP             | (MFA_SETUP)             | once in a terminal
            CUSTOM_CHALLENGE      | (CUSTOM_CHALLENGE)      | --challenge-response ANSWER=
            PASSWORD              | the password is needed  | --password-stdin
            PASSWORD_SRP          | the password is needed  | --password-stdin
            PASSWORD_VERIFIER     | the password is needed  | --password-stdin
            ADMIN_NO_SRP_AUTH     | the password is needed  | --password-stdin
            WEB_AUTHN             | (WEB_AUTHN)             | --flow browser
            RETINA_SCAN           | (RETINA_SCAN)           | --challenge-response NAME=
            """)
    void withoutATerminal_itIsExit5_namingWhatWouldHaveAnswered(String challenge, String error, String hint) {
        try (UserPool pool = asking(challenge)) {
            program(pool, challenge)
                    .run(words(flow(challenge)))
                    .fails(5)
                    .error(error)
                    .hint(hint);

            assertThat(pool.requests().count("RespondToAuthChallenge")).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SMS_MFA               | Code that was sent:
            EMAIL_OTP             | Code that was sent:
            SMS_OTP               | Code that was sent:
            SOFTWARE_TOKEN_MFA    | Code of the authenticator app:
            NEW_PASSWORD_REQUIRED | New password:
            SELECT_MFA_TYPE       | Number:
            SELECT_CHALLENGE      | Number:
            MFA_SETUP             | First code:
            CUSTOM_CHALLENGE      | Answer:
            PASSWORD              | Password for bob:
            PASSWORD_SRP          | Password for bob:
            PASSWORD_VERIFIER     | Password for bob:
            ADMIN_NO_SRP_AUTH     | Password for bob:
            """)
    void ctrlC_atTheQuestion_isExit130_andTheEchoIsOnAgain(String challenge, String question) {
        try (UserPool pool = asking(challenge);
                Terminal terminal = program(pool, challenge)
                        .atTerminal("trap : INT; cognito-token " + flow(challenge) + "; echo \"code $?\"; stty -a")) {
            String screen = terminal.shows(question).type(Terminal.CTRL_C).ends(0);

            assertThat(screen)
                    .contains("code 130")
                    .containsPattern("[ \n]echo ")
                    .doesNotContain("error:");
            assertThat(pool.requests().count("RespondToAuthChallenge")).isZero();
        }
    }

    /** A pool that asks it of Bob, whose code is 654321. */
    private static UserPool asking(String challenge) {
        UserPoolSetup setup = UserPool.http()
                .customChallenge(Map.of("question", "colour?"), "blue")
                .client(client -> client.flows(
                        "ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_USER_AUTH", "ALLOW_CUSTOM_AUTH"))
                .user(NAME, user -> user.password(PASSWORD).email(EMAIL).code("654321"));
        UserPool pool = setup.start();
        switch (challenge) {
            case "NEW_PASSWORD_REQUIRED" ->
                pool.user(NAME).temporaryPassword(PASSWORD, Instant.now().plus(Duration.ofDays(1)));
            case "SELECT_MFA_TYPE" -> pool.user(NAME).challenge(Challenge.selectMfa("SMS_MFA", "EMAIL_OTP"));
            case "MFA_SETUP" -> pool.user(NAME).mustSetUpMfa("SOFTWARE_TOKEN_MFA");
            case "RETINA_SCAN" ->
                pool.user(NAME)
                        .challenge(
                                Challenge.of(challenge, Map.of("WHICH", "left")).expecting(Map.of("EYE", "left")));
            case "SELECT_CHALLENGE", "PASSWORD", "PASSWORD_SRP", "ADMIN_NO_SRP_AUTH" ->
                pool.user(NAME).firstFactors("PASSWORD", "PASSWORD_SRP", "ADMIN_NO_SRP_AUTH", "EMAIL_OTP");
            case "CUSTOM_CHALLENGE", "PASSWORD_VERIFIER" -> {
                // the flow itself asks it
            }
            default -> pool.user(NAME).challenge(challenge, Map.of());
        }
        return pool;
    }

    /** How the challenge is reached; a password is wanted by challenges of their own only where none came before. */
    private static String flow(String challenge) {
        return switch (challenge) {
            case "SELECT_CHALLENGE" -> "--flow choice --preferred-challenge SMS_OTP";
            case "PASSWORD", "PASSWORD_SRP", "ADMIN_NO_SRP_AUTH" ->
                "--flow choice --preferred-challenge EMAIL_OTP --auth-parameter PREFERRED_CHALLENGE=" + challenge;
            case "PASSWORD_VERIFIER" -> "--flow srp";
            case "CUSTOM_CHALLENGE" -> "--flow custom";
            default -> "--flow password";
        };
    }

    /** The words of a command line, in which single quotes hold blanks together. */
    private static String[] words(String line) {
        return WORD.matcher(line)
                .results()
                .map(word -> word.group().replace("'", ""))
                .toArray(String[]::new);
    }

    private static CognitoToken program(UserPool pool, String challenge) {
        CognitoToken program = CognitoToken.with(pool).as(NAME).env("COGNITO_USER_POOL_ID", pool.id());
        return PROOFS.contains(challenge) ? program : program.as(NAME, PASSWORD);
    }
}
