package io.github.cognitotoken.auth.error;

import io.github.cognitotoken.failure.Failure;
import java.util.Optional;

/** How Cognito says that an app client cannot sign in by a flow; what comes first says more to a person. */
public enum FlowRefusal {
    /** The app client takes one flow only, which is named. */
    OTHER_FLOW_ONLY,
    /** The app client's settings leave the flow out. */
    NOT_ENABLED,
    /** The user pool's plan, or the server, lacks the flow. */
    NOT_KNOWN;

    private static final String INVALID_PARAMETER = "InvalidParameterException";

    /** Empty if the failure is about anything else. */
    public static Optional<FlowRefusal> of(Failure failure) {
        if (ServiceErrors.is(failure, INVALID_PARAMETER, "only custom auth")) {
            return Optional.of(OTHER_FLOW_ONLY);
        }
        if (ServiceErrors.is(failure, INVALID_PARAMETER, "not enabled for")) {
            return Optional.of(NOT_ENABLED);
        }
        boolean notKnown = ServiceErrors.is(failure, INVALID_PARAMETER, "auth method not supported")
                || ServiceErrors.is(failure, INVALID_PARAMETER, "at 'authflow' failed to satisfy constraint")
                || ServiceErrors.is(failure, "FeatureUnavailableInTierException", "")
                || ServiceErrors.is(failure, "UnsupportedOperationException", "");
        return notKnown ? Optional.of(NOT_KNOWN) : Optional.empty();
    }
}
