package io.github.cognitotoken.auth.error;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.net.CallFailure;
import java.util.Optional;

/** Recognizes errors of the service in a failure. Its texts may change, so only parts are compared. */
public final class ServiceErrors {

    private ServiceErrors() {}

    /**
     * Whether the failure has that error code and a text with that part in it.
     *
     * @param part in lower case; empty for any text
     */
    public static boolean is(Failure failure, String code, String part) {
        return of(failure).filter(service -> service.says(code, part)).isPresent();
    }

    /** The failed call behind a failure. */
    public static Optional<CallFailure> of(Failure failure) {
        return failure.getCause() instanceof CallFailure call ? Optional.of(call) : Optional.empty();
    }

    /** Whether the session cannot be used any more: expired, used already, or not known. */
    public static boolean sessionEnded(Failure failure) {
        return is(failure, "NotAuthorizedException", "invalid session")
                || is(failure, "CodeMismatchException", "invalid session");
    }

    /** Whether a code was wrong, and the session is still valid. */
    public static boolean wrongCode(Failure failure) {
        return (is(failure, "CodeMismatchException", "")
                        || is(failure, "NotAuthorizedException", "invalid code or auth state"))
                && !sessionEnded(failure);
    }

    /** Whether the password, or the user, was wrong. */
    public static boolean wrongPassword(Failure failure) {
        return is(failure, "NotAuthorizedException", "incorrect username or password");
    }
}
