package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.Totp;
import io.github.cognitotoken.userpool.UserPool;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a person is asked and shown on the way to an account, and about a password and an authenticator app. */
class AccountsAtTerminalIT {

    private static final String NEW = "Staple-Battery-9";

    private final UserPool pool = Bob.pool();
    private final CognitoToken program = CognitoToken.with(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void signUp_confirmsAndSignsIn_inOneGo_afterMistakes() {
        String line = "cognito-token signup --attribute email=carol@example.com --login && cognito-token | cut -c1-3";
        try (Terminal terminal = program.atTerminal(line)) {
            String screen = terminal.shows("Username: ")
                    .type("carol\n")
                    .shows("Password for the new user: ")
                    .type(NEW + "\n")
                    .shows("New password again: ")
                    .type("Mistyped-7\n")
                    .shows("The two differ. New password: ")
                    .type(NEW + "\n")
                    .shows("New password again: ")
                    .type(NEW + "\n")
                    .shows("Code that was sent to c***@e***: ")
                    .type("000000\n")
                    .shows("2 more tries")
                    .type("\n")
                    .type("123 456\n")
                    .ends(0);

            assertThat(screen)
                    .contains("confirmed the account of carol", "signed in as carol until ", "eyJ")
                    .doesNotContain(NEW, "Mistyped-7");
        }
        assertThat(pool.requests().count("ResendConfirmationCode")).isEqualTo(1);
    }

    @Test
    void forgottenPassword_isReplaced() {
        String line = "cognito-token password forgot -u bob && cognito-token password reset -u bob";
        try (Terminal terminal = program.atTerminal(line)) {
            String screen = terminal.shows("Code that was sent: ")
                    .type("123456\n")
                    .shows("New password: ")
                    .type("weak\n")
                    .shows("New password again: ")
                    .type("weak\n")
                    .shows("Password not long enough\r\nNew password: ")
                    .type(NEW + "\n")
                    .shows("New password again: ")
                    .type(NEW + "\n")
                    .shows("the new password of bob is set")
                    .ends(0);

            assertThat(screen).doesNotContain("weak", NEW);
        }
    }

    @Test
    void password_isChanged_andTheOldOneAskedForOnce() {
        try (Terminal terminal = program.as(NAME).atTerminal("cognito-token password change")) {
            String screen = terminal.shows("Old password: ")
                    .type(PASSWORD + "\n")
                    .shows("New password: ")
                    .type(NEW + "\n")
                    .shows("New password again: ")
                    .type(NEW + "\n")
                    .shows("the password of bob is changed")
                    .ends(0);

            assertThat(screen).doesNotContain(PASSWORD, NEW);
        }
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(1);
    }

    @Test
    void authenticatorApp_isSetUpByQrCode_andAMistypedCodeMended() {
        program.as(NAME, PASSWORD);
        try (Terminal terminal = program.atTerminal("stty rows 60 cols 120; cognito-token mfa setup")) {
            terminal.shows("First code: ").type("000000\n").shows("2 more tries");
            assertThat(terminal.screen()).contains("Scan this with an authenticator app", "█");
            Matcher secret =
                    Pattern.compile("otpauth://totp/\\S+?secret=([A-Z2-7]+)").matcher(terminal.screen());
            assertThat(secret.find()).isTrue();
            terminal.type(new Totp(secret.group(1)).code(Instant.now()) + "\n")
                    .shows("the authenticator app of bob is set up")
                    .ends(0);
        }
        program.env("COGNITO_CACHE", "none").run().fails(5).error("(SOFTWARE_TOKEN_MFA)");
    }
}
