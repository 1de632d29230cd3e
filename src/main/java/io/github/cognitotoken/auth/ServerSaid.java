package io.github.cognitotoken.auth;

import io.github.cognitotoken.failure.Failure;
import java.util.Locale;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Looks at what the service itself said in a failure; its texts are not contractual, so only parts are compared. */
public final class ServerSaid {

    private ServerSaid() {}

    /**
     * Whether the failure has that error code and a text with that part in it.
     *
     * @param part in lower case; empty for any text
     */
    static boolean is(Failure failure, String code, String part) {
        return failure.getCause() instanceof AwsServiceException service
                && service.awsErrorDetails() != null
                && code.equals(service.awsErrorDetails().errorCode())
                && String.valueOf(service.awsErrorDetails().errorMessage())
                        .toLowerCase(Locale.ROOT)
                        .contains(part);
    }

    /** Whether the session is of no more use: expired, used already, or not known. */
    static boolean sessionEnded(Failure failure) {
        return is(failure, "NotAuthorizedException", "invalid session")
                || is(failure, "CodeMismatchException", "invalid session");
    }

    /** Whether the password, or the user, was wrong. */
    public static boolean wrongPassword(Failure failure) {
        return is(failure, "NotAuthorizedException", "incorrect username or password");
    }

    /** Whether a code was wrong, and the session is still good. */
    static boolean wrongCode(Failure failure) {
        return is(failure, "CodeMismatchException", "") && !sessionEnded(failure);
    }
}
