package io.github.cognitotoken.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.token.Tokens;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInRestartsTest {

    private static final Tokens TOKENS = new Tokens(
            "access", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private final RuntimeException expired =
            FailedCalls.failure("NotAuthorizedException", "Invalid session for the user, session is expired.");
    private final RuntimeException wanted =
            new RestartSignIn(Failure.of(ErrorKind.INTERACTION, "once too often", "hint"));

    private int attempts;
    private int consents;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NotAuthorizedException | Invalid session for the user, session is expired.",
                "NotAuthorizedException | Invalid session for the user, session can only be used once.",
                "NotAuthorizedException | Invalid session for the user.",
                "CodeMismatchException | Invalid session provided"
            })
    void endOfTheSession_startsOver(String code, String text) {
        assertThat(signIn(true, FailedCalls.failure(code, text))).isSameAs(TOKENS);
        assertThat(attempts).isEqualTo(2);
    }

    @Test
    void secondEndOfASession_isTheEnd() {
        assertThatThrownBy(() -> signIn(true, expired, expired)).isSameAs(expired);
        assertThat(consents).isEqualTo(1);
    }

    @Test
    void withoutConsent_theFailureSaysWhyItDidNotStartOver() {
        assertThatThrownBy(() -> signIn(false, expired)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure).hasMessage(expired.getMessage());
            assertThat(failure.kind()).isEqualTo(ErrorKind.REFUSED);
            assertThat(failure.hint()).contains("more quickly", "starts over by itself only if no person is needed");
            assertThat(failure.awsError()).contains("NotAuthorizedException");
        });
        assertThat(attempts).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NotAuthorizedException | Incorrect username or password.",
                "CodeMismatchException | Invalid code received for user",
                "ExpiredCodeException | Invalid code provided, please request a code again."
            })
    void anyOtherRefusal_isTheEnd(String code, String text) {
        assertThatThrownBy(() -> signIn(true, FailedCalls.failure(code, text))).isInstanceOf(Failure.class);
        assertThat(attempts).isEqualTo(1);
        assertThat(consents).isZero();
    }

    @Test
    void missingAnswer_isTheEnd() {
        Failure silent = Failure.of(ErrorKind.UNAVAILABLE, "no answer in time", "hint");

        assertThatThrownBy(() -> signIn(true, silent)).isSameAs(silent);
        assertThat(attempts).isEqualTo(1);
    }

    @Test
    void whoeverAnswers_mayWantToStartOver_withoutBeingAsked() {
        assertThat(signIn(false, wanted, wanted)).isSameAs(TOKENS);
        assertThat(attempts).isEqualTo(3);
    }

    @Test
    void startingOver_hasAnEnd() {
        assertThatThrownBy(() -> signIn(true, wanted, wanted, wanted, wanted)).hasMessage("once too often");
    }

    private Tokens signIn(boolean agrees, RuntimeException... failures) {
        Deque<RuntimeException> left = new ArrayDeque<>(List.of(failures));
        return new SignInRestarts(responder(agrees)).signIn(() -> {
            attempts++;
            if (!left.isEmpty()) {
                throw left.remove();
            }
            return TOKENS;
        });
    }

    private ChallengeResponder responder(boolean agrees) {
        return new ChallengeResponder() {
            @Override
            public Map<String, String> respond(Challenge challenge) {
                throw new AssertionError("asked for " + challenge);
            }

            @Override
            public boolean agreesToStartOver() {
                consents++;
                return agrees;
            }
        };
    }
}
