package io.github.cognitotoken.net;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.ErrorTable;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import java.util.Map;
import java.util.function.Supplier;

/** Translates failed calls of one service into failures with a next step, by the table of its errors. */
public final class ServiceFailures {

    private final Supplier<ErrorTable> table;
    private final Map<String, String> names;
    private final ClientConnection connection;
    private final String option;

    /**
     * @param names what the placeholders of the table stand for, such as <code>{client}</code>
     * @param option the option or variable by which the server can be named
     */
    public ServiceFailures(
            Supplier<ErrorTable> table, Map<String, String> names, ClientConnection connection, String option) {
        this.table = table;
        this.names = names;
        this.connection = connection;
        this.option = option;
    }

    /** Translates a failed call. */
    public Failure failure(CallFailure failure) {
        if (failure.phase() != CallFailure.Phase.ANSWERED) {
            return NetworkErrors.failure(failure, connection, option);
        }
        Failure told = failure.code().map(code -> named(code, failure)).orElseGet(() -> unnamed(failure.status()));
        return told.reportedAs(
                failure.code().map(ExternalText::of).orElse(null),
                failure.requestId().map(ExternalText::of).orElse(null));
    }

    private Failure named(String code, CallFailure failure) {
        String text = failure.text();
        return table.get()
                .find(code, text)
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
        String notCognito = "check " + option + ", and whether a proxy or a portal answers in Cognito's place";
        if (status >= 500) {
            return Failure.of(
                    ErrorKind.UNAVAILABLE,
                    connection.route() + " answers HTTP " + status + ", after " + RetryRules.TRIES + " tries",
                    "try again later; if it recurs, " + notCognito);
        }
        return Failure.of(
                ErrorKind.UNAVAILABLE,
                connection.route() + " answers HTTP " + status + ", not as Cognito does",
                notCognito);
    }

    private String filled(String template, String serverText) {
        String text = template;
        for (Map.Entry<String, String> name : names.entrySet()) {
            text = text.replace(name.getKey(), name.getValue());
        }
        // the server's text last, so that a placeholder in it stays text
        return text.replace("{endpoint}", connection.endpointName())
                .replace("{tries}", Integer.toString(RetryRules.TRIES))
                .replace("{server}", ExternalText.of(serverText));
    }
}
