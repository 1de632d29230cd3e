package io.github.cognitotoken.auth;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.thirdparty.jackson.core.JsonProcessingException;

/** What it means when no answer came, or none that could be read. */
final class NetworkErrors {

    private NetworkErrors() {}

    static Failure failure(Throwable thrown, String place) {
        Throwable cause = cause(thrown);
        if (cause instanceof UnknownHostException) {
            return unavailable(
                    "the host of " + place + " cannot be found: " + ExternalText.of(cause.getMessage()),
                    "check the region or --endpoint-url, and the network (DNS, VPN, HTTPS_PROXY)");
        }
        if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
            return unavailable(
                    "cannot connect to " + place + ": " + ExternalText.of(cause.getMessage()),
                    "check the network, --endpoint-url and HTTPS_PROXY");
        }
        if (cause instanceof SocketTimeoutException) {
            return unavailable(
                    "no answer in time from " + place + ": " + ExternalText.of(cause.getMessage()),
                    "check the network and HTTPS_PROXY; --connect-timeout and --timeout set the limits");
        }
        if (cause instanceof SSLException) {
            return tls(cause, place);
        }
        // the parser's exceptions are IOExceptions too, but the connection was sound
        boolean wasRead = cause instanceof JsonProcessingException || !(cause instanceof IOException);
        return wasRead ? unreadable(place) : broken(cause, place);
    }

    static Failure timedOut(Duration limit, String place) {
        return unavailable(
                "no answer from " + place + " within " + limit.toSeconds() + " seconds, retries included",
                "check the network and HTTPS_PROXY; --timeout SECONDS sets the limit");
    }

    /** Whether the request may have been answered, and the answer was lost on the way. */
    static boolean isAnswerLost(Failure failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (RetryRules.neverConnected(t) || t instanceof SSLException) {
                return false;
            }
            if (t instanceof TimeoutException || t instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private static Failure tls(Throwable cause, String place) {
        String message = String.valueOf(cause.getMessage());
        boolean untrusted = message.contains("PKIX") || message.contains("trust");
        return unavailable(
                "no secure connection to " + place + ": " + ExternalText.of(message),
                untrusted
                        ? "if a company proxy or an emulator has its own certificate, name it: --ca-bundle FILE (PEM)"
                        : "check that the endpoint speaks TLS, and the clock of this machine");
    }

    private static Failure broken(Throwable cause, String place) {
        String message = String.valueOf(cause.getMessage());
        if (message.contains("tunnel")) {
            return unavailable(
                    "the proxy refused the way to " + place + ": " + ExternalText.of(message),
                    "check HTTPS_PROXY: host, port, user and password; or except the host with NO_PROXY");
        }
        return unavailable(
                "the connection to " + place + " broke before the answer was whole: " + ExternalText.of(message),
                "nothing was sent twice; run the command again");
    }

    private static Failure unreadable(String place) {
        return unavailable(
                "the answer of " + place + " cannot be read: it is not what Cognito sends",
                "check --endpoint-url, and whether a proxy or a portal answers in Cognito's place");
    }

    private static Failure unavailable(String message, String hint) {
        return Failure.of(ErrorKind.UNAVAILABLE, message, hint);
    }

    /** The first exception of the network in the chain, else the last of all. */
    private static Throwable cause(Throwable thrown) {
        Throwable last = thrown;
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof IOException) {
                return t;
            }
            last = t;
        }
        return last;
    }
}
