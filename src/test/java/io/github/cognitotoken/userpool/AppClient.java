package io.github.cognitotoken.userpool;

import io.github.cognitotoken.userpool.oauth.OAuthClient;
import io.github.cognitotoken.userpool.oauth.OAuthSettings;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An app client; without further settings a public one that allows passwords and refreshing. */
public final class AppClient implements OAuthClient {

    private static final String ID_CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int ID_LENGTH = 26;

    private volatile String id = randomId();
    private volatile String secret;
    private volatile Set<String> flows = Set.of("ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH");
    private final OAuthSettings oauth = new OAuthSettings();
    private volatile boolean hidesUnknownUsers = true;
    private volatile Duration tokenValidity = Duration.ofHours(1);
    private volatile Duration tokenAge = Duration.ZERO;
    private volatile Duration refreshTokenValidity = Duration.ofDays(30);
    private volatile Duration rotationGrace;
    private volatile boolean sendsSessionWithSrp;
    private volatile Duration sessionValidity = Duration.ofMinutes(3);

    AppClient() {}

    public AppClient id(String clientId) {
        this.id = clientId;
        return this;
    }

    public AppClient secret(String clientSecret) {
        this.secret = clientSecret;
        return this;
    }

    /** The client's ExplicitAuthFlows, as {@code ALLOW_…}, or {@code CUSTOM_AUTH_FLOW_ONLY}. */
    public AppClient flows(String... explicitAuthFlows) {
        this.flows = Set.of(explicitAuthFlows);
        return this;
    }

    /** For the managed login pages: where they send people back to, and with which scopes. */
    public AppClient managedLogin(List<String> urls, List<String> oauthScopes) {
        oauth.callbackUrls(urls);
        oauth.userScopes(oauthScopes);
        return this;
    }

    /** The CallbackURLs; they allow the code grant. */
    public AppClient callbacks(String... urls) {
        oauth.callbackUrls(List.of(urls));
        return this;
    }

    /** The LogoutURLs, to which /logout may send people. */
    public AppClient logoutUrls(String... urls) {
        oauth.logoutUrls(List.of(urls));
        return this;
    }

    /** The AllowedOAuthScopes of people who sign in on the domain. */
    public AppClient oauthScopes(String... scopes) {
        oauth.userScopes(List.of(scopes));
        return this;
    }

    /** Allows client_credentials, and GetClientToken where the flow is allowed too, with these custom scopes. */
    public AppClient clientCredentials(String... customScopes) {
        oauth.clientCredentials(List.of(customScopes));
        return this;
    }

    /** AllowedOAuthFlowsUserPoolClient is false, whatever else is set. */
    public AppClient oauthDisabled() {
        oauth.disable();
        return this;
    }

    /** The token endpoint refuses this client's Basic header and accepts id and secret in the body. */
    public AppClient refusesBasic() {
        oauth.refuseBasic();
        return this;
    }

    /** PreventUserExistenceErrors = LEGACY: an unknown user is called so. */
    public AppClient revealsUnknownUsers() {
        this.hidesUnknownUsers = false;
        return this;
    }

    /** Of access and ID tokens; an hour if not set. */
    public AppClient tokenValidity(Duration validity) {
        this.tokenValidity = validity;
        return this;
    }

    /** How old access and ID tokens are when they are handed out, as those of a caching proxy may be; new if not set. */
    public AppClient tokenAge(Duration age) {
        this.tokenAge = age;
        return this;
    }

    public AppClient refreshTokenValidity(Duration validity) {
        this.refreshTokenValidity = validity;
        return this;
    }

    /** RefreshTokenRotation: each refresh gives a new refresh token, the old one works for the grace period. */
    public AppClient rotates(Duration retryGracePeriod) {
        this.rotationGrace = retryGracePeriod;
        return this;
    }

    /** AuthSessionValidity, three minutes if not set. */
    public AppClient sessionValidity(Duration validity) {
        this.sessionValidity = validity;
        return this;
    }

    /** PASSWORD_VERIFIER of USER_SRP_AUTH comes with a Session; as a rule Cognito sends none there. */
    public AppClient sendsSessionWithSrp(boolean sends) {
        this.sendsSessionWithSrp = sends;
        return this;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Optional<String> secret() {
        return Optional.ofNullable(secret);
    }

    boolean allows(String authFlow) {
        return flows.contains("ALLOW_" + authFlow) || (authFlow.equals("CUSTOM_AUTH") && onlyCustom());
    }

    /** The name from before the flows were called ALLOW_…; it excludes all others. */
    boolean onlyCustom() {
        return flows.contains("CUSTOM_AUTH_FLOW_ONLY");
    }

    Set<String> flows() {
        return flows;
    }

    @Override
    public OAuthSettings oauth() {
        return oauth;
    }

    boolean hidesUnknownUsers() {
        return hidesUnknownUsers;
    }

    Duration tokenAge() {
        return tokenAge;
    }

    Duration tokenValidity() {
        return tokenValidity;
    }

    Duration refreshTokenValidity() {
        return refreshTokenValidity;
    }

    Optional<Duration> rotationGrace() {
        return Optional.ofNullable(rotationGrace);
    }

    boolean sendsSessionWithSrp() {
        return sendsSessionWithSrp;
    }

    Duration sessionValidity() {
        return sessionValidity;
    }

    private static String randomId() {
        return new SecureRandom()
                .ints(ID_LENGTH, 0, ID_CHARACTERS.length())
                .map(ID_CHARACTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
