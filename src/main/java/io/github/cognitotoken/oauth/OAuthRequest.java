package io.github.cognitotoken.oauth;

/** The request that failed: one error code has a different meaning for each kind of request. */
public enum OAuthRequest {
    /** The token endpoint, for a code. */
    CODE("code"),
    /** The token endpoint, for a refresh token. */
    REFRESH("refresh"),
    /** The token endpoint, for the app client itself. */
    CLIENT_CREDENTIALS("client_credentials"),
    /** The end of a refresh token. */
    REVOKE("revoke"),
    USER_INFO("user_info"),
    /** A sign-in in the browser, whose error comes back on the redirect URI. */
    CALLBACK("callback"),
    /** The same, where the browser stays on an error page and nothing comes back. */
    PAGE("page"),
    /** The end of the browser's sign-in. */
    LOGOUT("logout");

    private final String label;

    OAuthRequest(String label) {
        this.label = label;
    }

    /** Its name in the table of errors. */
    String label() {
        return label;
    }

    /** Whether the token endpoint is asked. */
    boolean isForTokens() {
        return this == CODE || this == REFRESH || this == CLIENT_CREDENTIALS;
    }
}
