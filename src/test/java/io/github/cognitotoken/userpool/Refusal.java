package io.github.cognitotoken.userpool;

/** An error answer of the service: HTTP status, error code and message. */
final class Refusal extends RuntimeException {

    private final int status;
    private final String code;

    Refusal(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static Refusal notAuthorized(String message) {
        return new Refusal(400, "NotAuthorizedException", message);
    }

    static Refusal invalidParameter(String message) {
        return new Refusal(400, "InvalidParameterException", message);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
