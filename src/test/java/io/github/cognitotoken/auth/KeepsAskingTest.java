package io.github.cognitotoken.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.cognitotoken.auth.error.CognitoErrors;
import io.github.cognitotoken.auth.srp.SrpKeyPair;
import io.github.cognitotoken.aws.CognitoApi;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.net.TestConnection;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that asks and asks. */
class KeepsAskingTest {

    private static final Secret PASSWORD = Secret.of("Correct-Horse-7");

    private final CognitoApi api = mock(CognitoApi.class);

    @Test
    void person_isAskedTenTimesAtMost() {
        asksForEver("CUSTOM_CHALLENGE");
        AuthService service = service(new ChallengeResponder() {
            @Override
            public Map<String, String> respond(Challenge challenge) {
                return Map.of("ANSWER", "4");
            }

            @Override
            public Map<String, String> respondAgain(Challenge challenge) {
                return respond(challenge);
            }
        });

        assertUnavailable(service, "the server does not stop asking");
        verify(api, times(10)).respondToAuthChallenge(any());

        // the flows of a sign-in and its restarts count together
        assertUnavailable(service, "the server does not stop asking");
        verify(api, times(10)).respondToAuthChallenge(any());
    }

    @Test
    void answerThatWasGiven_isSentOnceForEachName() {
        asksForEver("SMS_MFA");

        assertThatThrownBy(() ->
                        service(challenge -> Map.of("SMS_MFA_CODE", "123456")).signInWithPassword("alice", PASSWORD))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.INTERACTION))
                .hasMessageContaining("repeats a challenge", "SMS_MFA");
        verify(api, times(1)).respondToAuthChallenge(any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PASSWORD", "ADMIN_NO_SRP_AUTH", "PASSWORD_VERIFIER"})
    void password_isSentOnceInAFlow(String challenge) {
        asksForEver(challenge);

        assertUnavailable(service(KeepsAskingTest::nobody), "is sent only once");
        verify(api, never()).respondToAuthChallenge(any());
    }

    @Test
    void password_thatTheFirstRequestDidNotHold_isSentOnceToo() {
        asksForEver("PASSWORD");

        assertThatThrownBy(() -> service(KeepsAskingTest::nobody).signInByChoice("alice", "EMAIL_OTP", () -> PASSWORD))
                .hasMessageContaining("is sent only once");
        verify(api, times(1)).respondToAuthChallenge(any());
    }

    private static Map<String, String> nobody(Challenge challenge) {
        throw new AssertionError("asked for " + challenge.name());
    }

    private static void assertUnavailable(AuthService service, String text) {
        assertThatThrownBy(() -> service.signInWithPassword("alice", PASSWORD))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE))
                .hasMessageContaining(text);
    }

    private void asksForEver(String name) {
        Map<String, String> parameters =
                Map.of("SALT", "2", "SRP_B", "5", "SECRET_BLOCK", "AAAA", "USER_ID_FOR_SRP", "alice");
        when(api.initiateAuth(any())).thenReturn(Replies.challenge(name, parameters, "session-1"));
        when(api.respondToAuthChallenge(any())).thenReturn(Replies.challenge(name, parameters, "session-2"));
    }

    private AuthService service(ChallengeResponder responder) {
        return new AuthService(
                UserPoolApi.open(api, TestConnection.calls(new CognitoErrors("1client", TestConnection.ANY)::failure)),
                new AppClient("1client", Optional.empty()),
                Optional.of("AbC"),
                new PassThroughParameters(Map.of(), Map.of()),
                responder,
                () -> SrpKeyPair.of(BigInteger.TEN),
                () -> Instant.EPOCH);
    }
}
