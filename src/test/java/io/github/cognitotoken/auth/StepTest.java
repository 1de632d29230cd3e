package io.github.cognitotoken.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;

class StepTest {

    @Test
    void textForm_showsNeitherSessionNorToken() {
        Step challenged = Step.of(InitiateAuthResponse.builder()
                .challengeName("SMS_MFA")
                .session("the-session")
                .build());
        Step signedIn = Step.of(InitiateAuthResponse.builder()
                .authenticationResult(AuthenticationResultType.builder()
                        .accessToken("the-token")
                        .build())
                .build());

        assertThat(challenged).hasToString("Step[SMS_MFA]");
        assertThat(signedIn).hasToString("Step[tokens]");
    }
}
