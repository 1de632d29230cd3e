package io.github.cognitotoken.auth.error;

import io.github.cognitotoken.failure.Failure;
import java.util.Optional;

/** The refusals of a flow by Cognito, the most informative first. */
public enum FlowRefusal {
    /** The app client allows only one flow, which the text names. */
    OTHER_FLOW_ONLY,
    /** The app client does not allow the flow. */
    NOT_ENABLED,
    /** The user pool's plan or the server does not have the flow. */
    NOT_KNOWN;

    private static final String INVALID_PARAMETER = "InvalidParameterException";

    /** The refusal in a failure; empty if the failure is about anything else. */
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
