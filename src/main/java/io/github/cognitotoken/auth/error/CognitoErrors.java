package io.github.cognitotoken.auth.error;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.net.CallFailure;
import io.github.cognitotoken.net.ClientConnection;
import io.github.cognitotoken.net.NetworkErrors;
import io.github.cognitotoken.net.RetryRules;

/** Translates a failed call into a failure with a next step. The rows are in {@link ErrorCatalogue}. */
public final class CognitoErrors {

    private static final String NOT_COGNITO =
            "check --endpoint-url, and whether a proxy or a portal answers in Cognito's place";

    private final String clientId;
    private final ClientConnection connection;

    public CognitoErrors(String clientId, ClientConnection connection) {
        this.clientId = clientId;
        this.connection = connection;
    }

    /** Translates a failed call. */
    public Failure failure(CallFailure failure) {
        if (failure.phase() != CallFailure.Phase.ANSWERED) {
            return NetworkErrors.failure(failure, connection);
        }
        Failure told = failure.code().map(code -> named(code, failure)).orElseGet(() -> unnamed(failure.status()));
        return told.reportedAs(
                failure.code().map(ExternalText::of).orElse(null),
                failure.requestId().map(ExternalText::of).orElse(null));
    }

    private Failure named(String code, CallFailure failure) {
        String text = failure.text();
        return ErrorCatalogue.find(code, text)
                .map(row -> Failure.of(row.kind(), filled(row.message(), text), filled(row.hint(), text)))
                .orElseGet(() -> unlisted(code, text, failure.status()));
    }

    private static Failure unlisted(String code, String text, int status) {
        String told = ExternalText.of(code) + ": " + ExternalText.of(text);
        if (status >= 500) {
            return Failure.of(
                    ErrorKind.UNAVAILABLE, "the server failed (HTTP " + status + "): " + told, "try again later");
        }
        return Failure.of(
                ErrorKind.REFUSED,
                "Cognito refused: " + told,
                "look the error up in the Cognito API reference; --debug shows the request");
    }

    /** An HTTP error whose body is not Cognito's. */
    private Failure unnamed(int status) {
        if (status >= 500) {
            return Failure.of(
                    ErrorKind.UNAVAILABLE,
                    connection.route() + " answers HTTP " + status + ", after " + RetryRules.TRIES + " tries",
                    "try again later; if it recurs, " + NOT_COGNITO);
        }
        return Failure.of(
                ErrorKind.UNAVAILABLE,
                connection.route() + " answers HTTP " + status + ", not as Cognito does",
                NOT_COGNITO);
    }

    private String filled(String template, String serverText) {
        // the server's text last, so that a placeholder in it stays text
        return template.replace("{client}", clientId)
                .replace("{endpoint}", connection.endpointName())
                .replace("{tries}", Integer.toString(RetryRules.TRIES))
                .replace("{server}", ExternalText.of(serverText));
    }
}
