package io.github.cognitotoken.failure;

import java.util.Optional;

/**
 * A failed run as a value: what went wrong, what to do next, and the server's name for it.
 *
 * <p>The message and the hint are one line each, without a secret in them; the caller passes text from outside through
 * {@link ExternalText} first.
 */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorKind kind;
    private final String hint;
    private final String awsError;
    private final String requestId;

    private Failure(ErrorKind kind, String message, String hint, String awsError, String requestId, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.hint = hint;
        this.awsError = awsError;
        this.requestId = requestId;
    }

    /** A failure with its next step. */
    public static Failure of(ErrorKind kind, String message, String hint) {
        return new Failure(kind, message, hint, null, null, null);
    }

    /** A bad option, argument or combination. */
    public static Failure usage(String message, String hint) {
        return of(ErrorKind.USAGE, message, hint);
    }

    /** A missing or wrong setting. */
    public static Failure configuration(String message, String hint) {
        return of(ErrorKind.CONFIGURATION, message, hint);
    }

    /** The same failure with its cause, which {@code --debug} shows. */
    public Failure causedBy(Throwable cause) {
        return new Failure(kind, getMessage(), hint, awsError, requestId, cause);
    }

    /** The same failure with the server's error code and the request id; either may be null. */
    public Failure reportedAs(String awsErrorCode, String awsRequestId) {
        return new Failure(kind, getMessage(), hint, awsErrorCode, awsRequestId, getCause());
    }

    /** The same failure with a better next step. */
    public Failure hinting(String betterHint) {
        return new Failure(kind, getMessage(), betterHint, awsError, requestId, getCause());
    }

    public ErrorKind kind() {
        return kind;
    }

    public String hint() {
        return hint;
    }

    /** The error code of the AWS service, such as {@code NotAuthorizedException}. */
    public Optional<String> awsError() {
        return Optional.ofNullable(awsError);
    }

    /** The request id, for AWS support. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }
}
