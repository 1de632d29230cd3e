package io.github.cognitotoken.oauth;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.net.CallFailure;
import io.github.cognitotoken.net.ClientConnection;
import io.github.cognitotoken.net.NetworkErrors;
import io.github.cognitotoken.net.RetryRules;
import java.util.Locale;

/** Turns errors of the domain into failures for people. The rows are in {@link OAuthErrorTable}. */
public final class OAuthErrors {

    /** The setting that names the server. */
    static final String DOMAIN_OPTION = "--domain";

    private static final String NOT_COGNITO =
            "check --domain, and whether a proxy or a portal answers in Cognito's place";

    private final OAuthRequest request;
    private final String clientId;
    private final ClientConnection connection;

    public OAuthErrors(OAuthRequest request, String clientId, ClientConnection connection) {
        this.request = request;
        this.clientId = clientId;
        this.connection = connection;
    }

    /** The failure for a call that failed. */
    public Failure failure(CallFailure failure) {
        if (failure.phase() == CallFailure.Phase.RESOLVE) {
            return Failure.of(
                    ErrorKind.UNAVAILABLE,
                    "the host of " + connection.route() + " cannot be found: " + ExternalText.of(failure.text()),
                    "check --domain and the region; a new domain takes about a minute; check the network too (DNS, VPN,"
                            + " HTTPS_PROXY)");
        }
        if (failure.phase() != CallFailure.Phase.ANSWERED) {
            return NetworkErrors.failure(failure, connection, DOMAIN_OPTION);
        }
        String code = failure.code().orElse("HTTP-" + failure.status());
        return failure(code, failure.text(), failure.status())
                .reportedAs(
                        failure.code().map(ExternalText::of).orElse(null),
                        failure.requestId().map(ExternalText::of).orElse(null));
    }

    /**
     * What an error means that a browser brings: on the redirect URI, or in the address of the page on which it stays.
     *
     * @param code the parameter {@code error}
     * @param description the parameter {@code error_description}; empty for none
     */
    public Failure brought(String code, String description) {
        return failure(code, description, 0).reportedAs(ExternalText.of(code), null);
    }

    /**
     * Whether a second try of the sign-in succeeds: the first one has linked the federated user to another account, which
     * ended it.
     */
    public static boolean isCuredBySecondTry(String description) {
        return description.toLowerCase(Locale.ROOT).contains("already found an entry for username");
    }

    private Failure failure(String code, String description, int status) {
        return OAuthErrorTable.find(request, code, description)
                .map(row -> Failure.of(row.kind(), filled(row.message(), description), filled(row.hint(), description)))
                .orElseGet(() ->
                        status >= 500 || code.startsWith("HTTP-") ? notOAuth(status) : unlisted(code, description));
    }

    private Failure notOAuth(int status) {
        return Failure.of(
                ErrorKind.UNAVAILABLE,
                connection.route() + " answers HTTP " + status
                        + (status >= 500 ? ", after " + RetryRules.TRIES + " tries" : ", not as Cognito does"),
                status >= 500 ? "try again later; if it stays so, " + NOT_COGNITO : NOT_COGNITO);
    }

    private static Failure unlisted(String code, String description) {
        String text = description == null || description.isEmpty() ? "" : ": " + ExternalText.of(description);
        return Failure.of(
                ErrorKind.REFUSED,
                "the user pool's domain refused: " + ExternalText.of(code) + text,
                "look the error up in RFC 6749 and in Cognito's guide; --debug shows the request");
    }

    private String filled(String template, String description) {
        // the server's text comes last, so its content cannot act as a placeholder
        return template.replace("{client}", clientId)
                .replace("{domain}", connection.endpointName())
                .replace("{tries}", Integer.toString(RetryRules.TRIES))
                .replace("{server}", ExternalText.of(description));
    }
}
