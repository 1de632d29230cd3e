package io.github.cognitotoken.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import io.github.cognitotoken.auth.error.CognitoErrors;
import io.github.cognitotoken.auth.srp.SrpKeyPair;
import io.github.cognitotoken.aws.AuthRequest;
import io.github.cognitotoken.aws.ChallengeAnswer;
import io.github.cognitotoken.aws.CognitoApi;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.TestConnection;
import io.github.cognitotoken.token.Tokens;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdminCallsTest {

    private final CognitoApi api = mock(CognitoApi.class);

    @Test
    void signIn_makesTheAdminTwinsOfTheCalls() {
        when(api.adminInitiateAuth(eq("us-east-1_AbC"), any()))
                .thenReturn(Replies.challenge("SMS_MFA", Map.of("USER_ID_FOR_SRP", "alice"), "session-1"));
        when(api.adminRespondToAuthChallenge(eq("us-east-1_AbC"), any())).thenReturn(Replies.tokens("access"));

        Tokens tokens = service(Map.of("tenant", "a")).signInAsAdministrator("alice@example.com", Secret.of("p"));

        assertThat(tokens.accessToken()).isEqualTo("access");
        assertThat(tokens.username()).contains("alice");
        verify(api)
                .adminInitiateAuth(
                        "us-east-1_AbC",
                        new AuthRequest(
                                "ADMIN_USER_PASSWORD_AUTH",
                                "1client",
                                Map.of("USERNAME", "alice@example.com", "PASSWORD", "p"),
                                Map.of("tenant", "a")));
        verify(api)
                .adminRespondToAuthChallenge(
                        "us-east-1_AbC",
                        new ChallengeAnswer(
                                "SMS_MFA",
                                "1client",
                                Map.of("USERNAME", "alice", "SMS_MFA_CODE", "123456"),
                                Optional.of("session-1"),
                                Map.of("tenant", "a")));
        verifyNoMoreInteractions(api);
    }

    private AuthService service(Map<String, String> metadata) {
        Calls calls = TestConnection.calls(new CognitoErrors("1client", TestConnection.ANY)::failure);
        return new AuthService(
                UserPoolApi.ofAdministrator(api, calls, "us-east-1_AbC"),
                new AppClient("1client", Optional.empty()),
                Optional.of("AbC"),
                new PassThroughParameters(Map.of(), metadata),
                challenge -> Map.of("SMS_MFA_CODE", "123456"),
                () -> SrpKeyPair.of(BigInteger.TEN),
                () -> Instant.EPOCH);
    }
}
