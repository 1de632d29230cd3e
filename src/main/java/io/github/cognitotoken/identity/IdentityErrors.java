package io.github.cognitotoken.identity;

import io.github.cognitotoken.failure.ErrorTable;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.net.CallFailure;
import io.github.cognitotoken.net.ClientConnection;
import io.github.cognitotoken.net.ServiceFailures;
import java.util.List;
import java.util.Map;

/** Translates a failed call of the identity-pool API into a failure with a next step, by {@code errors.txt}. */
public final class IdentityErrors {

    private final ServiceFailures failures;

    IdentityErrors(CredentialsQuery query, ClientConnection connection) {
        this.failures = new ServiceFailures(
                IdentityErrors::table,
                Map.of(
                        "{pool}",
                        query.identityPoolId(),
                        "{role}",
                        query.roleArn().orElse("chosen by the pool")),
                connection,
                "AWS_ENDPOINT_URL_COGNITO_IDENTITY");
    }

    Failure failure(CallFailure failure) {
        return failures.failure(failure);
    }

    /** All rows of the table, for help pages. */
    public static List<ErrorTable.Row> rows() {
        return table().rows();
    }

    static ErrorTable table() {
        return ErrorTable.beside(IdentityErrors.class, "errors.txt");
    }
}
