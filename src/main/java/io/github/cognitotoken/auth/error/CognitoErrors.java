package io.github.cognitotoken.auth.error;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.net.CallFailure;
import io.github.cognitotoken.net.ClientConnection;
import io.github.cognitotoken.net.ServiceFailures;
import java.util.Map;

/** Translates a failed call of the user-pool API into a failure with a next step, by {@link ErrorCatalogue}. */
public final class CognitoErrors {

    private final ServiceFailures failures;

    public CognitoErrors(String clientId, ClientConnection connection) {
        this.failures =
                new ServiceFailures(ErrorCatalogue::table, Map.of("{client}", clientId), connection, "--endpoint-url");
    }

    /** Translates a failed call. */
    public Failure failure(CallFailure failure) {
        return failures.failure(failure);
    }
}
