package io.github.cognitotoken.auth.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.net.CallFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The texts are quoted from the service: issues 3066, 10959 and 11069 of amplify-js, 380 of amazon-cognito-identity-js, and a
 * table of errors by Khmer495 on Qiita.
 */
class ServiceErrorsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CodeMismatchException  | Invalid code received for user                                   | true  | false",
                "CodeMismatchException  | Invalid session provided                                         | false | true",
                "NotAuthorizedException | Invalid code or auth state for the user.                         | true  | false",
                "NotAuthorizedException | Invalid session for the user, session can only be used once.     | false | true",
                "NotAuthorizedException | Invalid session for the user, session is expired.                | false | true",
                "NotAuthorizedException | Incorrect username or password.                                  | false | false",
                "ExpiredCodeException   | Invalid code provided, please request a code again.              | false | false"
            })
    void wrongCode_leavesTheSession_andAnEndedSessionIsNoWrongCode(
            String code, String text, boolean wrong, boolean ended) {
        Failure failure = refused(code, text);

        assertThat(ServiceErrors.wrongCode(failure)).isEqualTo(wrong);
        assertThat(ServiceErrors.sessionEnded(failure)).isEqualTo(ended);
    }

    @Test
    void wrongPassword_isToldByTheServiceOnly() {
        String text = "Incorrect username or password.";

        assertThat(ServiceErrors.wrongPassword(refused("NotAuthorizedException", text)))
                .isTrue();
        assertThat(ServiceErrors.wrongPassword(refused("UserNotFoundException", text)))
                .isFalse();
        assertThat(ServiceErrors.wrongPassword(Failure.of(ErrorKind.REFUSED, text, "try again")))
                .isFalse();
    }

    private static Failure refused(String code, String text) {
        return Failure.of(ErrorKind.REFUSED, text, "try again").causedBy(CallFailure.answered(400, code, text, null));
    }
}
