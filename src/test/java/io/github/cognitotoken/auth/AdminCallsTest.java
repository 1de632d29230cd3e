package io.github.cognitotoken.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.host.TimeLimit;
import io.github.cognitotoken.token.Tokens;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminInitiateAuthRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminInitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminRespondToAuthChallengeRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminRespondToAuthChallengeResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;

class AdminCallsTest {

    private final CognitoIdentityProviderClient client = mock(CognitoIdentityProviderClient.class);

    @Test
    void signIn_makesTheAdminTwinsOfTheCalls() {
        when(client.adminInitiateAuth(any(AdminInitiateAuthRequest.class)))
                .thenReturn(AdminInitiateAuthResponse.builder()
                        .challengeName("SMS_MFA")
                        .challengeParameters(Map.of("USER_ID_FOR_SRP", "alice"))
                        .session("session-1")
                        .build());
        when(client.adminRespondToAuthChallenge(any(AdminRespondToAuthChallengeRequest.class)))
                .thenReturn(AdminRespondToAuthChallengeResponse.builder()
                        .authenticationResult(AuthenticationResultType.builder()
                                .accessToken("access")
                                .build())
                        .build());

        Tokens tokens = service(Map.of("tenant", "a")).signInAsAdministrator("alice@example.com", Secret.of("p"));

        assertThat(tokens.accessToken()).isEqualTo("access");
        assertThat(tokens.username()).contains("alice");
        verify(client)
                .adminInitiateAuth(AdminInitiateAuthRequest.builder()
                        .userPoolId("us-east-1_AbC")
                        .clientId("1client")
                        .authFlow(AuthFlowType.ADMIN_USER_PASSWORD_AUTH)
                        .authParameters(Map.of("USERNAME", "alice@example.com", "PASSWORD", "p"))
                        .clientMetadata(Map.of("tenant", "a"))
                        .build());
        verify(client)
                .adminRespondToAuthChallenge(AdminRespondToAuthChallengeRequest.builder()
                        .userPoolId("us-east-1_AbC")
                        .clientId("1client")
                        .challengeName("SMS_MFA")
                        .challengeResponses(Map.of("USERNAME", "alice", "SMS_MFA_CODE", "123456"))
                        .clientMetadata(Map.of("tenant", "a"))
                        .session("session-1")
                        .build());
        verifyNoMoreInteractions(client);
    }

    @Test
    void withoutMetadata_noneIsSent() {
        when(client.adminInitiateAuth(any(AdminInitiateAuthRequest.class)))
                .thenReturn(AdminInitiateAuthResponse.builder()
                        .authenticationResult(AuthenticationResultType.builder()
                                .accessToken("access")
                                .build())
                        .build());

        service(Map.of()).signInAsAdministrator("alice", Secret.of("p"));

        verify(client)
                .adminInitiateAuth(AdminInitiateAuthRequest.builder()
                        .userPoolId("us-east-1_AbC")
                        .clientId("1client")
                        .authFlow(AuthFlowType.ADMIN_USER_PASSWORD_AUTH)
                        .authParameters(Map.of("USERNAME", "alice", "PASSWORD", "p"))
                        .build());
    }

    private AuthService service(Map<String, String> metadata) {
        CognitoCalls calls = new CognitoCalls(
                new TimeLimit(Duration.ofSeconds(30)), pause -> {}, new CognitoErrors("1client", TestConnection.ANY));
        return new AuthService(
                UserPoolApi.ofAdministrator(client, calls, "us-east-1_AbC"),
                new AppClient("1client", Optional.empty()),
                Optional.of("AbC"),
                new Extras(Map.of(), metadata),
                challenge -> Map.of("SMS_MFA_CODE", "123456"),
                () -> SrpKeyPair.of(BigInteger.TEN),
                () -> Instant.EPOCH);
    }
}
