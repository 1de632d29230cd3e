package io.github.cognitotoken.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.cognitotoken.auth.error.CognitoErrors;
import io.github.cognitotoken.auth.srp.SrpKeyPair;
import io.github.cognitotoken.aws.AuthReply;
import io.github.cognitotoken.aws.AuthRequest;
import io.github.cognitotoken.aws.AuthTokens;
import io.github.cognitotoken.aws.ChallengeAnswer;
import io.github.cognitotoken.aws.CognitoApi;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.TestConnection;
import io.github.cognitotoken.token.Tokens;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;

class AuthServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final Secret PASSWORD = Secret.of("p$ss%n");
    private static final String PUBLIC_VALUE_OF_TEN = "400"; // 2 to the tenth, in hexadecimal

    private final CognitoApi client = mock(CognitoApi.class);
    private final List<Challenge> asked = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private Optional<String> poolName = Optional.empty();
    private PassThroughParameters extras = new PassThroughParameters(Map.of(), Map.of());

    @Test
    void publicClient_sendsUsernameAndPassword_andNothingElse() {
        answer(Replies.tokens("access"));

        service(Optional.empty()).signInWithPassword("alice", PASSWORD);

        AuthRequest request = initiateAuth();
        assertThat(request.flow()).isEqualTo("USER_PASSWORD_AUTH");
        assertThat(request.clientId()).isEqualTo("1client");
        assertThat(request.parameters()).isEqualTo(Map.of("USERNAME", "alice", "PASSWORD", "p$ss%n"));
    }

    @Test
    void clientWithSecret_sendsTheHashOverTheNameAsTyped() {
        answer(Replies.tokens("access"));

        service(Optional.of(Secret.of("secret"))).signInWithPassword("alice@example.com", PASSWORD);

        assertThat(initiateAuth().parameters())
                .containsEntry("SECRET_HASH", SecretHash.of("alice@example.com", "1client", "secret"));
    }

    @Test
    void tokens_areHandedOut_withTheirEndOnThisMachinesClock() {
        answer(AuthReply.of(new AuthTokens(
                "access", Optional.of("id"), Optional.of("refresh"), OptionalInt.of(3600), Optional.empty())));

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
        answer(Replies.challenge("SMS_MFA", Map.of("USER_ID_FOR_SRP", "canonical"), "session-1"));
        when(client.respondToAuthChallenge(any(ChallengeAnswer.class))).thenReturn(Replies.tokens("access"));

        Tokens tokens = service(Optional.of(Secret.of("secret")), Map.of("SMS_MFA_CODE", "123456"))
                .signInWithPassword("alice@example.com", PASSWORD);

        assertThat(tokens.username()).contains("canonical");
        ArgumentCaptor<ChallengeAnswer> sent = ArgumentCaptor.forClass(ChallengeAnswer.class);
        verify(client).respondToAuthChallenge(sent.capture());
        assertThat(sent.getValue().session()).contains("session-1");
        assertThat(sent.getValue().challengeName()).isEqualTo("SMS_MFA");
        assertThat(sent.getValue().responses())
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
        answer(Replies.challenge(
                "SELECT_MFA_TYPE", Map.of("USERNAME", "canonical", "USER_ID_FOR_SRP", "other"), "session-1"));
        when(client.respondToAuthChallenge(any(ChallengeAnswer.class)))
                .thenReturn(Replies.challenge("SMS_MFA", Map.of(), "session-2"), Replies.tokens("access"));

        service(Optional.empty(), Map.of("ANSWER", "x")).signInWithPassword("alice", PASSWORD);

        ArgumentCaptor<ChallengeAnswer> sent = ArgumentCaptor.forClass(ChallengeAnswer.class);
        verify(client, times(2)).respondToAuthChallenge(sent.capture());
        assertThat(sent.getAllValues())
                .extracting(request -> request.responses().get("USERNAME"))
                .containsExactly("canonical", "canonical");
        assertThat(sent.getAllValues().get(1).session()).contains("session-2");
    }

    @Test
    void challengeNobodyCanAnswer_endsTheSignIn_withoutAnotherRequest() {
        answer(Replies.challenge("WEB_AUTHN", Map.of(), "session-1"));
        AuthService service = service(Optional.empty(), challenge -> {
            throw Failure.of(ErrorKind.INTERACTION, "nobody", "ask somebody");
        });

        assertThatThrownBy(() -> service.signInWithPassword("alice", PASSWORD))
                .isInstanceOf(Failure.class)
                .hasMessage("nobody");

        verify(client, never()).respondToAuthChallenge(any(ChallengeAnswer.class));
    }

    @Test
    void answerWithoutTokensAndChallenge_isNotTakenForASignIn() {
        AuthReply nothing = new AuthReply(Optional.empty(), Optional.empty(), Map.of(), List.of(), Optional.empty());
        for (AuthReply empty : List.of(nothing, Replies.tokens(""))) {
            answer(empty);

            assertThatThrownBy(() -> service(Optional.empty()).signInWithPassword("alice", PASSWORD))
                    .isInstanceOfSatisfying(
                            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE));
        }
    }

    @Test
    void srp_sendsThePublicValue_notThePassword() {
        answer(Replies.tokens("access"));
        poolName = Optional.of("AbC");

        service(Optional.empty()).signInWithSrp("alice", PASSWORD);

        assertThat(initiateAuth().flow()).isEqualTo("USER_SRP_AUTH");
        assertThat(initiateAuth().parameters()).isEqualTo(Map.of("USERNAME", "alice", "SRP_A", PUBLIC_VALUE_OF_TEN));
    }

    @Test
    void srp_withoutThePool_sendsNothing() {
        assertThatThrownBy(() -> service(Optional.empty()).signInWithSrp("alice", PASSWORD))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.CONFIGURATION));

        verify(client, never()).initiateAuth(any(AuthRequest.class));
    }

    @Test
    void choice_sendsWhatThePreferredChallengeNeeds() {
        answer(Replies.tokens("access"));
        poolName = Optional.of("AbC");
        AuthService service = service(Optional.empty());

        service.signInByChoice("alice", "PASSWORD", () -> PASSWORD);
        service.signInByChoice("alice", "PASSWORD_SRP", () -> PASSWORD);
        service.signInByChoice("alice", "EMAIL_OTP", () -> {
            throw new AssertionError("nobody needs the password");
        });

        assertThat(initiateAuths())
                .extracting(AuthRequest::parameters)
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
        answer(AuthReply.challenge("SELECT_CHALLENGE", Map.of(), List.of("PASSWORD", "EMAIL_OTP"), "session-1"));
        when(client.respondToAuthChallenge(any(ChallengeAnswer.class))).thenReturn(Replies.tokens("access"));

        service(Optional.empty(), Map.of("ANSWER", "PASSWORD")).signInByChoice("alice", "WEB_AUTHN", () -> PASSWORD);

        assertThat(((Challenge.Selection) asked.get(0)).options()).containsExactly("PASSWORD", "EMAIL_OTP");
        ArgumentCaptor<ChallengeAnswer> sent = ArgumentCaptor.forClass(ChallengeAnswer.class);
        verify(client).respondToAuthChallenge(sent.capture());
        assertThat(sent.getValue().responses())
                .isEqualTo(Map.of("USERNAME", "alice", "ANSWER", "PASSWORD", "PASSWORD", "p$ss%n"));
    }

    @Test
    void custom_sendsTheNameAlone_orAProofFirst() {
        answer(Replies.tokens("access"));
        poolName = Optional.of("AbC");
        AuthService service = service(Optional.empty());

        assertThat(service.signInCustom("alice", false, () -> PASSWORD).accessToken())
                .isEqualTo("access");
        assertThat(service.signInCustom("alice", true, () -> PASSWORD).accessToken())
                .isEqualTo("access");

        assertThat(initiateAuths())
                .extracting(AuthRequest::parameters)
                .containsExactly(
                        Map.of("USERNAME", "alice"),
                        Map.of("USERNAME", "alice", "CHALLENGE_NAME", "SRP_A", "SRP_A", PUBLIC_VALUE_OF_TEN));
    }

    @Test
    void preparations_comeBeforeTheFirstRequest() {
        answer(Replies.tokens("access"));
        ChallengeResponder responder = mock(ChallengeResponder.class);

        service(Optional.empty(), responder).signInCustom("alice", false, () -> PASSWORD);

        InOrder order = inOrder(responder, client);
        order.verify(responder).prepare();
        order.verify(client).initiateAuth(any(AuthRequest.class));
    }

    @Test
    void extras_goWithEveryRequest_andOutrankOurOwn() {
        extras = new PassThroughParameters(Map.of("USERNAME", "other", "NEW", "1"), Map.of("tenant", "a"));
        answer(Replies.challenge("SMS_MFA", Map.of(), "session-1"));
        when(client.respondToAuthChallenge(any(ChallengeAnswer.class))).thenReturn(Replies.tokens("access"));

        service(Optional.empty(), Map.of("SMS_MFA_CODE", "123456")).signInWithPassword("alice", PASSWORD);

        assertThat(initiateAuth().parameters())
                .isEqualTo(Map.of("USERNAME", "other", "PASSWORD", "p$ss%n", "NEW", "1"));
        assertThat(initiateAuth().clientMetadata()).isEqualTo(Map.of("tenant", "a"));
        ArgumentCaptor<ChallengeAnswer> sent = ArgumentCaptor.forClass(ChallengeAnswer.class);
        verify(client).respondToAuthChallenge(sent.capture());
        assertThat(sent.getValue().clientMetadata()).isEqualTo(Map.of("tenant", "a"));
    }

    @Test
    void withoutMetadata_noneIsSent() {
        answer(Replies.tokens("access"));

        service(Optional.empty()).signInWithPassword("alice", PASSWORD);

        assertThat(initiateAuth().clientMetadata()).isEmpty();
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
        Calls calls = TestConnection.calls(pauses::add, new CognitoErrors("1client", TestConnection.ANY)::failure);
        return new AuthService(
                UserPoolApi.open(client, calls),
                new AppClient("1client", secret),
                poolName,
                extras,
                responder,
                () -> SrpKeyPair.of(BigInteger.TEN),
                () -> NOW);
    }

    private void answer(AuthReply response) {
        when(client.initiateAuth(any(AuthRequest.class))).thenReturn(response);
    }

    private AuthRequest initiateAuth() {
        assertThat(initiateAuths()).hasSize(1);
        return initiateAuths().get(0);
    }

    private List<AuthRequest> initiateAuths() {
        ArgumentCaptor<AuthRequest> sent = ArgumentCaptor.forClass(AuthRequest.class);
        verify(client, atLeastOnce()).initiateAuth(sent.capture());
        return sent.getAllValues();
    }
}
