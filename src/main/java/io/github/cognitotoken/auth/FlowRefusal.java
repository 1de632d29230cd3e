package io.github.cognitotoken.auth;

import io.github.cognitotoken.failure.Failure;
import java.util.Optional;

/** How Cognito says that an app client cannot sign in by a flow; what comes first says more to a person. */
enum FlowRefusal {
    /** The app client takes one flow only, which is named. */
    OTHER_FLOW_ONLY,
    /** The app client's settings leave the flow out. */
    NOT_ENABLED,
    /** The user pool's plan, or the server, lacks the flow. */
    NOT_KNOWN;

    private static final String INVALID_PARAMETER = "InvalidParameterException";

    /** Empty if the failure is about anything else. */
    static Optional<FlowRefusal> of(Failure failure) {
        if (ServerSaid.is(failure, INVALID_PARAMETER, "only custom auth")) {
            return Optional.of(OTHER_FLOW_ONLY);
        }
        if (ServerSaid.is(failure, INVALID_PARAMETER, "not enabled for")) {
            return Optional.of(NOT_ENABLED);
        }
        boolean notKnown = ServerSaid.is(failure, INVALID_PARAMETER, "auth method not supported")
                || ServerSaid.is(failure, INVALID_PARAMETER, "at 'authflow' failed to satisfy constraint")
                || ServerSaid.is(failure, "FeatureUnavailableInTierException", "")
                || ServerSaid.is(failure, "UnsupportedOperationException", "");
        return notKnown ? Optional.of(NOT_KNOWN) : Optional.empty();
    }
}
