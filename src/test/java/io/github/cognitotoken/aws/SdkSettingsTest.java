package io.github.cognitotoken.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.auth.TestApi;
import io.github.cognitotoken.userpool.UserPool;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.utils.internal.SystemSettingUtilsTestBackdoor;

/** Nothing that the SDK looks up for itself has a say in an unsigned call; each of its variables alone, here. */
class SdkSettingsTest {

    @AfterEach
    void restore() {
        SystemSettingUtilsTestBackdoor.clearEnvironmentVariableOverrides();
    }

    @Test
    void variables_areFound() {
        assertThat(SdkVariables.names())
                .contains("AWS_DEFAULTS_MODE", "AWS_PROFILE", "AWS_RETRY_MODE", "AWS_ENDPOINT_URL")
                .hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "x", "auto"})
    void variable_changesNothing(String value) {
        try (UserPool pool = UserPool.http()
                .client(client -> client.id("1client"))
                .user("alice", user -> user.password("Correct-Horse-7"))
                .start()) {
            for (String name : SdkVariables.names()) {
                SystemSettingUtilsTestBackdoor.clearEnvironmentVariableOverrides();
                SystemSettingUtilsTestBackdoor.addEnvironmentVariableOverride(name, value);

                assertThat(signIn(pool).tokens()).as(name + "=" + value).isPresent();
                assertThat(AwsRegion.userPoolEndpoint("us-east-1", false, false))
                        .as(name + "=" + value)
                        .hasToString("https://cognito-idp.us-east-1.amazonaws.com");
            }
        }
    }

    private static AuthReply signIn(UserPool pool) {
        return TestApi.at(pool)
                .initiateAuth(new AuthRequest(
                        "USER_PASSWORD_AUTH",
                        "1client",
                        Map.of("USERNAME", "alice", "PASSWORD", "Correct-Horse-7"),
                        Map.of()));
    }
}
