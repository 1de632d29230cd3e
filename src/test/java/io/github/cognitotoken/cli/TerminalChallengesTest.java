package io.github.cognitotoken.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.auth.Challenge;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalChallengesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SMS_MFA",
                "EMAIL_OTP",
                "SMS_OTP",
                "SOFTWARE_TOKEN_MFA",
                "NEW_PASSWORD_REQUIRED",
                "SELECT_MFA_TYPE",
                "SELECT_CHALLENGE",
                "MFA_SETUP",
                "PASSWORD",
                "PASSWORD_SRP",
                "PASSWORD_VERIFIER",
                "ADMIN_NO_SRP_AUTH",
                "DEVICE_SRP_AUTH",
                "DEVICE_PASSWORD_VERIFIER",
                "CUSTOM_CHALLENGE",
                "WEB_AUTHN"
            })
    void challenge_isNamed_withANextStep(String name) {
        assertThatThrownBy(() -> new TerminalChallenges().respond(Challenge.of(name, Map.of())))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(ErrorKind.INTERACTION);
                    assertThat(failure)
                            .hasMessageStartingWith("Cognito asks for ")
                            .hasMessageEndingWith("(" + name + ")");
                    assertThat(failure.hint()).isNotBlank();
                });
    }

    @Test
    void unknownChallenge_showsItsParameters_harmlessly() {
        Challenge challenge = Challenge.of("BRAND\nNEW", Map.of("b", "2\nhint: forged", "a", "1"));

        assertThatThrownBy(() -> new TerminalChallenges().respond(challenge))
                .hasMessageContaining("{a=1, b=2\\u000ahint: forged}")
                .hasMessageEndingWith("(BRAND\\u000aNEW)");
    }
}
