package io.github.cognitotoken.token;

/** The kinds of tokens. The first two are values of the {@code token_use} claim. */
public enum TokenUse {
    ACCESS("access", "access token"),
    ID("id", "ID token"),
    REFRESH("refresh", "refresh token");

    private final String label;
    private final String description;

    TokenUse(String label, String description) {
        this.label = label;
        this.description = description;
    }

    /** The word used in settings and claims. */
    public String label() {
        return label;
    }

    /** The name used in sentences. */
    public String description() {
        return description;
    }
}
