package io.github.cognitotoken.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.host.TimeLimit;
import io.github.cognitotoken.token.Tokens;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;

class AuthServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final Secret PASSWORD = Secret.of("p$ss%n");
    private static final String PUBLIC_VALUE_OF_TEN = "400"; // 2 to the tenth, in hexadecimal

    private final CognitoIdentityProviderClient client = mock(CognitoIdentityProviderClient.class);
    private final List<Challenge> asked = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private Optional<String> poolName = Optional.empty();
    private Extras extras = new Extras(Map.of(), Map.of());

    @Test
    void publicClient_sendsUsernameAndPassword_andNothingElse() {
        answer(tokens("access"));

        service(Optional.empty()).signInWithPassword("alice", PASSWORD);

        InitiateAuthRequest request = initiateAuth();
        assertThat(request.authFlow()).isEqualTo(AuthFlowType.USER_PASSWORD_AUTH);
        assertThat(request.clientId()).isEqualTo("1client");
        assertThat(request.authParameters()).isEqualTo(Map.of("USERNAME", "alice", "PASSWORD", "p$ss%n"));
    }

    @Test
    void clientWithSecret_sendsTheHashOverTheNameAsTyped() {
        answer(tokens("access"));

        service(Optional.of(Secret.of("secret"))).signInWithPassword("alice@example.com", PASSWORD);

        assertThat(initiateAuth().authParameters())
                .containsEntry("SECRET_HASH", SecretHash.of("alice@example.com", "1client", "secret"));
    }

    @Test
    void tokens_areHandedOut_withTheirEndOnThisMachinesClock() {
        answer(InitiateAuthResponse.builder()
                .authenticationResult(AuthenticationResultType.builder()
                        .accessToken("access")
                        .idToken("id")
                        .refreshToken("refresh")
                        .expiresIn(3600)
                        .build())
                .build());

        Tokens tokens = service(Optional.empty()).signInWithPassword("alice", PASSWORD);

        assertThat(tokens)
                .isEqualTo(new Tokens(
                        "access",
                        Optional.of("id"),
                        Optional.of("refresh"),
                        Optional.of(NOW.plusSeconds(3600)),
                        Optional.of("alice"),
                        Optional.empty()));
    }

    @Test
    void challenge_isAnswered_withCanonicalNameAndSessionAndItsHash() {
        answer(InitiateAuthResponse.builder()
                .challengeName("SMS_MFA")
                .challengeParameters(Map.of("USER_ID_FOR_SRP", "canonical"))
                .session("session-1")
                .build());
        when(client.respondToAuthChallenge(any(RespondToAuthChallengeRequest.class)))
                .thenReturn(RespondToAuthChallengeResponse.builder()
                        .authenticationResult(result("access"))
                        .build());

        Tokens tokens = service(Optional.of(Secret.of("secret")), Map.of("SMS_MFA_CODE", "123456"))
                .signInWithPassword("alice@example.com", PASSWORD);

        assertThat(tokens.username()).contains("canonical");
        ArgumentCaptor<RespondToAuthChallengeRequest> sent =
                ArgumentCaptor.forClass(RespondToAuthChallengeRequest.class);
        verify(client).respondToAuthChallenge(sent.capture());
        assertThat(sent.getValue().session()).isEqualTo("session-1");
        assertThat(sent.getValue().challengeNameAsString()).isEqualTo("SMS_MFA");
        assertThat(sent.getValue().challengeResponses())
                .isEqualTo(Map.of(
                        "SMS_MFA_CODE",
                        "123456",
                        "USERNAME",
                        "canonical",
                        "SECRET_HASH",
                        SecretHash.of("canonical", "1client", "secret")));
    }

    @Test
    void canonicalName_isKept_whereTheNextChallengeDoesNotRepeatIt() {
        answer(InitiateAuthResponse.builder()
                .challengeName("SELECT_MFA_TYPE")
                .challengeParameters(Map.of("USERNAME", "canonical", "USER_ID_FOR_SRP", "other"))
                .session("session-1")
                .build());
        when(client.respondToAuthChallenge(any(RespondToAuthChallengeRequest.class)))
                .thenReturn(
                        RespondToAuthChallengeResponse.builder()
                                .challengeName("SMS_MFA")
                                .session("session-2")
                                .build(),
                        RespondToAuthChallengeResponse.builder()
                                .authenticationResult(result("access"))
                                .build());

        service(Optional.empty(), Map.of("ANSWER", "x")).signInWithPassword("alice", PASSWORD);

        ArgumentCaptor<RespondToAuthChallengeRequest> sent =
                ArgumentCaptor.forClass(RespondToAuthChallengeRequest.class);
        verify(client, times(2)).respondToAuthChallenge(sent.capture());
        assertThat(sent.getAllValues())
                .extracting(request -> request.challengeResponses().get("USERNAME"))
                .containsExactly("canonical", "canonical");
        assertThat(sent.getAllValues().get(1).session()).isEqualTo("session-2");
    }

    @Test
    void challengeNobodyCanAnswer_endsTheSignIn_withoutAnotherRequest() {
        answer(InitiateAuthResponse.builder()
                .challengeName("WEB_AUTHN")
                .session("session-1")
                .build());
        AuthService service = service(Optional.empty(), challenge -> {
            throw Failure.of(ErrorKind.INTERACTION, "nobody", "ask somebody");
        });

        assertThatThrownBy(() -> service.signInWithPassword("alice", PASSWORD))
                .isInstanceOf(Failure.class)
                .hasMessage("nobody");

        verify(client, never()).respondToAuthChallenge(any(RespondToAuthChallengeRequest.class));
    }

    @Test
    void answerWithoutTokensAndChallenge_isNotTakenForASignIn() {
        for (InitiateAuthResponse empty : List.of(
                InitiateAuthResponse.builder().build(),
                InitiateAuthResponse.builder().challengeName("").build(),
                tokens(""),
                tokens(null))) {
            answer(empty);

            assertThatThrownBy(() -> service(Optional.empty()).signInWithPassword("alice", PASSWORD))
                    .isInstanceOfSatisfying(
                            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE));
        }
    }

    @Test
    void srp_sendsThePublicValue_notThePassword() {
        answer(tokens("access"));
        poolName = Optional.of("AbC");

        service(Optional.empty()).signInWithSrp("alice", PASSWORD);

        assertThat(initiateAuth().authFlow()).isEqualTo(AuthFlowType.USER_SRP_AUTH);
        assertThat(initiateAuth().authParameters())
                .isEqualTo(Map.of("USERNAME", "alice", "SRP_A", PUBLIC_VALUE_OF_TEN));
    }

    @Test
    void srp_withoutThePool_sendsNothing() {
        assertThatThrownBy(() -> service(Optional.empty()).signInWithSrp("alice", PASSWORD))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.CONFIGURATION));

        verify(client, never()).initiateAuth(any(InitiateAuthRequest.class));
    }

    @Test
    void choice_sendsWhatThePreferredChallengeNeeds() {
        answer(tokens("access"));
        poolName = Optional.of("AbC");
        AuthService service = service(Optional.empty());

        service.signInByChoice("alice", "PASSWORD", () -> PASSWORD);
        service.signInByChoice("alice", "PASSWORD_SRP", () -> PASSWORD);
        service.signInByChoice("alice", "EMAIL_OTP", () -> {
            throw new AssertionError("nobody needs the password");
        });

        assertThat(initiateAuths())
                .extracting(InitiateAuthRequest::authParameters)
                .containsExactly(
                        Map.of("USERNAME", "alice", "PREFERRED_CHALLENGE", "PASSWORD", "PASSWORD", "p$ss%n"),
                        Map.of(
                                "USERNAME",
                                "alice",
                                "PREFERRED_CHALLENGE",
                                "PASSWORD_SRP",
                                "SRP_A",
                                PUBLIC_VALUE_OF_TEN),
                        Map.of("USERNAME", "alice", "PREFERRED_CHALLENGE", "EMAIL_OTP"));
    }

    @Test
    void chosenChallenge_takesItsCredentialsAlong() {
        answer(InitiateAuthResponse.builder()
                .challengeName("SELECT_CHALLENGE")
                .availableChallengesWithStrings("PASSWORD", "EMAIL_OTP")
                .session("session-1")
                .build());
        when(client.respondToAuthChallenge(any(RespondToAuthChallengeRequest.class)))
                .thenReturn(RespondToAuthChallengeResponse.builder()
                        .authenticationResult(result("access"))
                        .build());

        service(Optional.empty(), Map.of("ANSWER", "PASSWORD")).signInByChoice("alice", "WEB_AUTHN", () -> PASSWORD);

        assertThat(((Challenge.Selection) asked.get(0)).options()).containsExactly("PASSWORD", "EMAIL_OTP");
        ArgumentCaptor<RespondToAuthChallengeRequest> sent =
                ArgumentCaptor.forClass(RespondToAuthChallengeRequest.class);
        verify(client).respondToAuthChallenge(sent.capture());
        assertThat(sent.getValue().challengeResponses())
                .isEqualTo(Map.of("USERNAME", "alice", "ANSWER", "PASSWORD", "PASSWORD", "p$ss%n"));
    }

    @Test
    void custom_sendsTheNameAlone_orAProofFirst() {
        answer(tokens("access"));
        poolName = Optional.of("AbC");
        AuthService service = service(Optional.empty());

        service.signInCustom("alice", false, () -> PASSWORD);
        service.signInCustom("alice", true, () -> PASSWORD);

        assertThat(initiateAuths())
                .extracting(InitiateAuthRequest::authParameters)
                .containsExactly(
                        Map.of("USERNAME", "alice"),
                        Map.of("USERNAME", "alice", "CHALLENGE_NAME", "SRP_A", "SRP_A", PUBLIC_VALUE_OF_TEN));
    }

    @Test
    void extras_goWithEveryRequest_andOutrankOurOwn() {
        extras = new Extras(Map.of("USERNAME", "other", "NEW", "1"), Map.of("tenant", "a"));
        answer(InitiateAuthResponse.builder()
                .challengeName("SMS_MFA")
                .session("session-1")
                .build());
        when(client.respondToAuthChallenge(any(RespondToAuthChallengeRequest.class)))
                .thenReturn(RespondToAuthChallengeResponse.builder()
                        .authenticationResult(result("access"))
                        .build());

        service(Optional.empty(), Map.of("SMS_MFA_CODE", "123456")).signInWithPassword("alice", PASSWORD);

        assertThat(initiateAuth().authParameters())
                .isEqualTo(Map.of("USERNAME", "other", "PASSWORD", "p$ss%n", "NEW", "1"));
        assertThat(initiateAuth().clientMetadata()).isEqualTo(Map.of("tenant", "a"));
        ArgumentCaptor<RespondToAuthChallengeRequest> sent =
                ArgumentCaptor.forClass(RespondToAuthChallengeRequest.class);
        verify(client).respondToAuthChallenge(sent.capture());
        assertThat(sent.getValue().clientMetadata()).isEqualTo(Map.of("tenant", "a"));
    }

    @Test
    void withoutMetadata_noneIsSent() {
        answer(tokens("access"));

        service(Optional.empty()).signInWithPassword("alice", PASSWORD);

        assertThat(initiateAuth().hasClientMetadata()).isFalse();
    }

    private AuthService service(Optional<Secret> secret) {
        return service(secret, challenge -> {
            throw new AssertionError("asked for " + challenge);
        });
    }

    private AuthService service(Optional<Secret> secret, Map<String, String> answers) {
        return service(secret, challenge -> {
            asked.add(challenge);
            return answers;
        });
    }

    private AuthService service(Optional<Secret> secret, ChallengeResponder responder) {
        CognitoCalls calls = new CognitoCalls(
                new TimeLimit(Duration.ofSeconds(30)), pauses::add, new CognitoErrors("1client", TestConnection.ANY));
        return new AuthService(
                UserPoolApi.open(client, calls),
                new AppClient("1client", secret),
                poolName,
                extras,
                responder,
                () -> SrpKeyPair.of(BigInteger.TEN),
                () -> NOW);
    }

    private void answer(InitiateAuthResponse response) {
        when(client.initiateAuth(any(InitiateAuthRequest.class))).thenReturn(response);
    }

    private InitiateAuthRequest initiateAuth() {
        assertThat(initiateAuths()).hasSize(1);
        return initiateAuths().get(0);
    }

    private List<InitiateAuthRequest> initiateAuths() {
        ArgumentCaptor<InitiateAuthRequest> sent = ArgumentCaptor.forClass(InitiateAuthRequest.class);
        verify(client, atLeastOnce()).initiateAuth(sent.capture());
        return sent.getAllValues();
    }

    private static InitiateAuthResponse tokens(String access) {
        return InitiateAuthResponse.builder()
                .authenticationResult(result(access))
                .build();
    }

    private static AuthenticationResultType result(String access) {
        return AuthenticationResultType.builder().accessToken(access).build();
    }
}
