package io.github.cognitotoken.userpool.oauth;

import java.util.List;

/** What an app client may do on the domain; may be changed while the pool runs. */
public final class OAuthSettings {

    private volatile List<String> callbackUrls = List.of();
    private volatile List<String> logoutUrls = List.of();
    private volatile List<String> userScopes = List.of();
    private volatile List<String> machineScopes = List.of();
    private volatile boolean clientCredentials;
    private volatile boolean disabled;
    private volatile boolean refusesBasic;

    /** Allows the code grant, which needs a callback URL. */
    public void callbackUrls(List<String> urls) {
        this.callbackUrls = List.copyOf(urls);
    }

    public void logoutUrls(List<String> urls) {
        this.logoutUrls = List.copyOf(urls);
    }

    public void userScopes(List<String> scopes) {
        this.userScopes = List.copyOf(scopes);
    }

    /** Allows client_credentials; such a client cannot have the code grant too (4.4). */
    public void clientCredentials(List<String> customScopes) {
        this.machineScopes = List.copyOf(customScopes);
        this.clientCredentials = true;
    }

    /** AllowedOAuthFlowsUserPoolClient is false although grants and scopes are set, as an SDK leaves it (row 2). */
    public void disable() {
        this.disabled = true;
    }

    /** A right Basic header is answered with invalid_client (row 8). */
    public void refuseBasic() {
        this.refusesBasic = true;
    }

    public boolean isEnabled() {
        return !disabled && (allowsCode() || allowsClientCredentials());
    }

    public boolean allowsCode() {
        return !callbackUrls.isEmpty();
    }

    public boolean allowsClientCredentials() {
        return clientCredentials;
    }

    public List<String> callbackUrls() {
        return callbackUrls;
    }

    public List<String> logoutUrls() {
        return logoutUrls;
    }

    public List<String> userScopes() {
        return userScopes;
    }

    public List<String> machineScopes() {
        return machineScopes;
    }

    boolean refusesBasic() {
        return refusesBasic;
    }
}
