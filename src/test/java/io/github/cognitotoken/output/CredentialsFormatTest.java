package io.github.cognitotoken.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.failure.Failure;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsFormatTest {

    private static final Instant END = Instant.parse("2026-11-26T12:00:00.987Z");

    private final PrintableCredentials credentials =
            new PrintableCredentials("ASIA1", "se'c/r$e+t", "to\"ken\\==", END);

    @Test
    void json_isWhatCredentialProcessReads() {
        assertThat(CredentialsFormat.JSON.print(credentials)).isEqualTo("""
                {
                  "Version": 1,
                  "AccessKeyId": "ASIA1",
                  "SecretAccessKey": "se'c/r$e+t",
                  "SessionToken": "to\\"ken\\\\==",
                  "Expiration": "2026-11-26T12:00:00Z"
                }
                """);
    }

    @Test
    void variables_areQuotedForEachShell() {
        assertThat(CredentialsFormat.ENV.print(credentials)).isEqualTo("""
                export AWS_ACCESS_KEY_ID='ASIA1'
                export AWS_SECRET_ACCESS_KEY='se'\\''c/r$e+t'
                export AWS_SESSION_TOKEN='to"ken\\=='
                export AWS_CREDENTIAL_EXPIRATION='2026-11-26T12:00:00Z'
                """);
        assertThat(CredentialsFormat.FISH.print(credentials))
                .contains(
                        "set -gx AWS_SECRET_ACCESS_KEY 'se\\'c/r$e+t'\n",
                        "set -gx AWS_SESSION_TOKEN 'to\"ken\\\\=='\n");
        assertThat(CredentialsFormat.POWERSHELL.print(credentials))
                .contains("$Env:AWS_SECRET_ACCESS_KEY = 'se''c/r$e+t'\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\nb", "a\u0000", "\u2028"})
    void valueThatIsNoCredential_isRefused(String value) {
        assertThatThrownBy(() -> new PrintableCredentials("ASIA1", value, "token", END))
                .isInstanceOf(Failure.class);
        assertThat(credentials.toString()).doesNotContain("se'c", "ken");
    }
}
