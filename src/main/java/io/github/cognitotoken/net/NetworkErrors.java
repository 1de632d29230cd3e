package io.github.cognitotoken.net;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Translates calls without a readable answer into failures. */
public final class NetworkErrors {

    private NetworkErrors() {}

    /**
     * Translates a failed call.
     *
     * @param failure a call without a readable answer
     */
    public static Failure failure(CallFailure failure, ClientConnection connection) {
        return failure(failure, connection, "--endpoint-url");
    }

    /**
     * The failure to tell.
     *
     * @param failure one that is not the server's answer
     * @param option the one by which the server can be named
     */
    public static Failure failure(CallFailure failure, ClientConnection connection, String option) {
        String route = connection.route();
        String text = ExternalText.of(failure.text());
        return switch (failure.phase()) {
            case RESOLVE ->
                unavailable(
                        "the host of " + route + " cannot be found: " + text,
                        "check the region or " + option + ", and the network (DNS, VPN, HTTPS_PROXY)");
            case CONNECT -> noConnection(failure.getCause(), route, text, option);
            case PROXY ->
                unavailable(
                        "the proxy refused to connect to " + route + ": " + text,
                        "check HTTPS_PROXY: host, port, user and password; or exclude the host with NO_PROXY");
            case SECURE -> tls(route, text);
            case EXCHANGE -> noAnswer(failure.getCause(), route, text);
            case READ, ANSWERED ->
                unavailable("the answer of " + route + " cannot be read: " + text, notTheServer(option));
        };
    }

    private static String notTheServer(String option) {
        return "check " + option + ", and whether a proxy or a portal answers in Cognito's place";
    }

    /** Translates an exception of the JDK's HTTP client in that phase of the call. */
    static CallFailure callFailure(CallFailure.Phase phase, IOException e) {
        String text = String.valueOf(e.getMessage());
        if (text.contains("tunnel")) {
            return CallFailure.of(CallFailure.Phase.PROXY, text, e);
        }
        if (e instanceof SSLException) {
            return CallFailure.of(CallFailure.Phase.SECURE, text, e);
        }
        if (e instanceof UnknownHostException) {
            // without the cause: the SDK would replace an exception with this cause by its own
            return CallFailure.of(CallFailure.Phase.RESOLVE, text, null);
        }
        boolean late = e instanceof SocketTimeoutException
                && text.toLowerCase(Locale.ROOT).contains("connect timed out");
        boolean connecting = phase == CallFailure.Phase.CONNECT
                && (late || e instanceof ConnectException || e instanceof NoRouteToHostException);
        return CallFailure.of(connecting ? phase : CallFailure.Phase.EXCHANGE, text, e);
    }

    private static Failure noConnection(Throwable cause, String route, String text, String option) {
        if (cause instanceof SocketTimeoutException) {
            return lateAnswer(route, text);
        }
        return unavailable(
                "cannot connect to " + route + ": " + text, "check the network, " + option + " and HTTPS_PROXY");
    }

    private static Failure noAnswer(Throwable cause, String route, String text) {
        if (cause instanceof TimeoutException) {
            return unavailable(
                    "no answer from " + route + " " + text,
                    "check the network and HTTPS_PROXY; --timeout SECONDS sets the limit");
        }
        if (cause instanceof SocketTimeoutException) {
            return lateAnswer(route, text);
        }
        return unavailable(
                "the connection to " + route + " broke before the answer was complete: " + text,
                "the request was not repeated; run the command again");
    }

    private static Failure lateAnswer(String route, String text) {
        return unavailable(
                "no answer in time from " + route + ": " + text,
                "check the network and HTTPS_PROXY; --connect-timeout and --timeout set the limits");
    }

    private static Failure tls(String route, String text) {
        boolean untrusted = text.contains("PKIX") || text.contains("trust");
        return unavailable(
                "no secure connection to " + route + ": " + text,
                untrusted
                        ? "if a company proxy or an emulator has its own certificate, name it: --ca-bundle FILE (PEM)"
                        : "check that the endpoint uses TLS, and check the clock of this machine");
    }

    private static Failure unavailable(String message, String hint) {
        return Failure.of(ErrorKind.UNAVAILABLE, message, hint);
    }
}
