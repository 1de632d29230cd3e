package io.github.cognitotoken.userpool.oauth;

import java.util.Optional;

/** An error that the browser brings back to the client's callback (4.2). */
public record CallbackError(String error, Optional<String> description) {

    public static CallbackError of(String error) {
        return new CallbackError(error, Optional.empty());
    }

    public static CallbackError of(String error, String description) {
        return new CallbackError(error, Optional.of(description));
    }

    /** Row 14: the reason stands in the description. */
    static CallbackError invalidScope() {
        return of("invalid_request", "invalid_scope");
    }

    /** Row 17: the pool's identity provider refused Cognito. */
    public static CallbackError badTokenResponse() {
        return of("invalid_request", "Bad token response from the identity provider");
    }

    /** Row 18: an attribute of the SAML response fits no attribute of the pool. */
    public static CallbackError samlAttribute() {
        return of(
                "server_error",
                "Error in SAML response processing: Invalid user attributes: username: Attribute does not exist in the"
                        + " schema");
    }

    /** Row 19: the identity provider did not send an attribute that the pool requires. */
    public static CallbackError requiredAttribute(String attribute) {
        return of("invalid_request", "Invalid user attributes: " + attribute + ". The attribute is required.");
    }

    /** Row 20: the first sign-in of a user whom a trigger has just linked; the second try succeeds. */
    public static CallbackError alreadyLinked(String username) {
        return of("invalid_request", "Already found an entry for username " + username);
    }

    /** Row 21: a trigger refused. */
    public static CallbackError preSignUpFailed(String message) {
        return of("invalid_request", "PreSignUp failed with error " + message);
    }
}
