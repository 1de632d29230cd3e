package io.github.cognitotoken.net;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * A failed call, independent of the library that made it. Its message is for {@code --debug}; messages for people are
 * made from its parts.
 */
public final class CallFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** How far the call came. */
    public enum Phase {
        /** The host has no address: the request has not been sent. */
        RESOLVE,
        /** There was no connection: the request has not been sent. */
        CONNECT,
        /** The proxy refused to connect. */
        PROXY,
        /** TLS failed: the request has not been sent. */
        SECURE,
        /** The request may have been sent and handled; its answer is lost. */
        EXCHANGE,
        /** There is an answer, but it cannot be read. */
        READ,
        /** The server answered that it failed. */
        ANSWERED
    }

    private final Phase phase;
    private final int status;
    private final String code;
    private final String text;
    private final String requestId;

    private CallFailure(
            Phase phase, int status, String code, String text, String requestId, String message, Throwable cause) {
        super(message, cause);
        this.phase = phase;
        this.status = status;
        this.code = code;
        this.text = text;
        this.requestId = requestId;
    }

    /**
     * An answer that says the call failed.
     *
     * @param code the service's name of the error; null where the answer has none
     * @param text the service's message; may be null
     * @param requestId may be null
     */
    public static CallFailure answered(int status, String code, String text, String requestId) {
        return new CallFailure(Phase.ANSWERED, status, code, text, requestId, "HTTP " + status + ": " + code, null);
    }

    /** No answer, or none that can be read. */
    public static CallFailure of(Phase phase, String reason, Throwable cause) {
        return new CallFailure(phase, 0, null, reason, null, reason, cause);
    }

    /** No answer in time. */
    static CallFailure timedOut(Duration limit, TimeoutException cause) {
        return of(Phase.EXCHANGE, "within " + limit.toSeconds() + " seconds, retries included", cause);
    }

    public Phase phase() {
        return phase;
    }

    /** The HTTP status; 0 without an answer. */
    public int status() {
        return status;
    }

    /** The service's name of the error. */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** The message of the service or of the network; text from outside. */
    public String text() {
        return String.valueOf(text);
    }

    /** The request id, for the service's support. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /**
     * Whether the service answered with that error.
     *
     * @param part in lower case, compared without regard to case; empty for any text
     */
    public boolean says(String errorCode, String part) {
        return errorCode.equals(code) && text().toLowerCase(Locale.ROOT).contains(part);
    }

    /** Whether there was no connection, so that the request cannot have been sent. */
    boolean neverConnected() {
        return phase == Phase.RESOLVE || phase == Phase.CONNECT;
    }

    /** Whether the request may have been handled, and the answer was lost on the way. */
    public boolean isAnswerLost() {
        return phase == Phase.EXCHANGE;
    }
}
