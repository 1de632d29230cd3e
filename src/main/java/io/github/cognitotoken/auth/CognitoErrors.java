package io.github.cognitotoken.auth;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import java.time.Duration;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Turns the SDK's exceptions into failures with a next step. The rows are in {@link ErrorCatalogue}. */
public final class CognitoErrors {

    private static final String NOT_COGNITO =
            "check --endpoint-url, and whether a proxy or a portal answers in Cognito's place";

    private final String clientId;
    private final Connection connection;

    public CognitoErrors(String clientId, Connection connection) {
        this.clientId = clientId;
        this.connection = connection;
    }

    Failure failure(SdkException e) {
        if (e instanceof AwsServiceException service) {
            AwsErrorDetails details = service.awsErrorDetails();
            String code = details == null ? null : details.errorCode();
            Failure failure = code == null ? unnamed(service) : named(code, service);
            return failure.reportedAs(code == null ? null : ExternalText.of(code), requestId(service))
                    .causedBy(e);
        }
        return NetworkErrors.failure(e, connection.place()).causedBy(e);
    }

    Failure timedOut(Duration limit) {
        return NetworkErrors.timedOut(limit, connection.place());
    }

    private Failure named(String code, AwsServiceException e) {
        String text = e.awsErrorDetails().errorMessage();
        return ErrorCatalogue.find(code, text)
                .map(row -> Failure.of(row.kind(), filled(row.message(), text), filled(row.hint(), text)))
                .orElseGet(() -> unlisted(code, text, e.statusCode()));
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
    private Failure unnamed(AwsServiceException e) {
        int status = e.statusCode();
        if (status >= 500) {
            return Failure.of(
                    ErrorKind.UNAVAILABLE,
                    connection.place() + " answers HTTP " + status + ", after " + RetryRules.TRIES + " tries",
                    "try again later; if it stays so, " + NOT_COGNITO);
        }
        return Failure.of(
                ErrorKind.UNAVAILABLE,
                connection.place() + " answers HTTP " + status + ", not as Cognito does",
                NOT_COGNITO);
    }

    private String filled(String template, String serverText) {
        // the server's text last, so that nothing in it is taken for a placeholder
        return template.replace("{client}", clientId)
                .replace("{place}", connection.place())
                .replace("{tries}", Integer.toString(RetryRules.TRIES))
                .replace("{server}", ExternalText.of(serverText));
    }

    private static String requestId(AwsServiceException e) {
        return e.requestId() == null ? null : ExternalText.of(e.requestId());
    }
}
