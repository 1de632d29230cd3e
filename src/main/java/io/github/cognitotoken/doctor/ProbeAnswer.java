package io.github.cognitotoken.doctor;

import io.github.cognitotoken.auth.error.FlowRefusal;
import io.github.cognitotoken.auth.error.ServiceErrors;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import java.util.Optional;

/**
 * What Cognito answers to a sign-in of somebody who does not exist.
 *
 * @param flow {@code AuthFlow}
 * @param failure empty if Cognito went on with a challenge, as if there were such a user
 */
record ProbeAnswer(String flow, Optional<Failure> failure) {

    private static final String NOT_AUTHORIZED = "NotAuthorizedException";

    /** What the answer says. */
    enum Meaning {
        /** App client, secret and flow are right: only the user is not. */
        RIGHT,
        FLOW_NOT_ENABLED,
        NO_CLIENT,
        SECRET_WRONG,
        SECRET_MISSING,
        SECRET_SUPERFLUOUS,
        /** Nobody answered, or not now. */
        UNAVAILABLE,
        OTHER
    }

    Meaning meaning() {
        return failure.map(ProbeAnswer::meaning).orElse(Meaning.RIGHT);
    }

    private static Meaning meaning(Failure failure) {
        if (ServiceErrors.is(failure, "ResourceNotFoundException", "")) {
            return Meaning.NO_CLIENT;
        }
        if (ServiceErrors.is(failure, NOT_AUTHORIZED, "unable to verify secret hash")
                || ServiceErrors.is(failure, NOT_AUTHORIZED, "secrethash does not match")) {
            return Meaning.SECRET_WRONG;
        }
        if (ServiceErrors.is(failure, NOT_AUTHORIZED, "configured with secret")
                || ServiceErrors.is(failure, NOT_AUTHORIZED, "configured for secret")) {
            return Meaning.SECRET_MISSING;
        }
        if (ServiceErrors.is(failure, "InvalidParameterException", "not configured for secret")) {
            return Meaning.SECRET_SUPERFLUOUS;
        }
        if (FlowRefusal.of(failure).isPresent()) {
            return Meaning.FLOW_NOT_ENABLED;
        }
        if (isAboutTheUser(failure)) {
            return Meaning.RIGHT;
        }
        return failure.kind() == ErrorKind.UNAVAILABLE ? Meaning.UNAVAILABLE : Meaning.OTHER;
    }

    /** A trigger of the pool may refuse an unknown user as well. */
    private static boolean isAboutTheUser(Failure failure) {
        return ServiceErrors.wrongPassword(failure)
                || ServiceErrors.is(failure, "UserNotFoundException", "")
                || ServiceErrors.is(failure, NOT_AUTHORIZED, "user does not exist")
                || ServiceErrors.is(failure, NOT_AUTHORIZED, "failed with error")
                || ServiceErrors.is(failure, "UserLambdaValidationException", "");
    }
}
