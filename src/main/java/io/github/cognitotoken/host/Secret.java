package io.github.cognitotoken.host;

/** A password, client secret or code. It shows itself only to who asks by name; its text form is redacted. */
public final class Secret {

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** Wraps a value that must never be shown. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /** The value itself, for the one place that sends it. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return Redaction.MARK;
    }
}
