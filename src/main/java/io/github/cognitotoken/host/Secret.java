package io.github.cognitotoken.host;

/** A password, client secret or code. Only {@link #reveal} returns its value; the text form is redacted. */
public final class Secret {

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** Wraps a value. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /** The value itself, for the code that sends it. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return Redaction.MARK;
    }
}
