package io.github.cognitotoken.signin.machine;

import io.github.cognitotoken.cache.CacheEntry;
import io.github.cognitotoken.cache.Grant;
import io.github.cognitotoken.config.SecretSetting;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.signin.AttemptFingerprint;
import io.github.cognitotoken.signin.GrantContext;
import io.github.cognitotoken.storage.Attempt;
import io.github.cognitotoken.token.Subject;
import io.github.cognitotoken.token.TokenParameters;
import io.github.cognitotoken.token.Tokens;
import java.util.Optional;

/**
 * Client credentials (RFC 6749, section 4.4): the token of an app client with a secret, for nobody but itself. There is
 * no refresh token; a token that ends is replaced by a new one.
 */
final class ClientCredentialsGrant implements Grant {

    static final String NAME = "client-credentials";

    private static final String FLOW = "--flow " + NAME;

    private final GrantContext context;
    private final TokenParameters parameters;

    /** @param parameters what is asked of the tokens */
    ClientCredentialsGrant(GrantContext context, TokenParameters parameters) {
        this.context = context;
        this.parameters = parameters;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void check() {
        Settings settings = context.settings();
        settings.requireClientId();
        settings.stepUp().origin().ifPresent(origin -> {
            throw origin.reject(
                    FLOW + " has no step-up, which " + origin + " asks for", "leave it out: a machine has no levels");
        });
        if (settings.clientSecret().isEmpty()) {
            throw Failure.configuration(
                    FLOW + " needs the client secret, and none is set",
                    "give "
                            + String.join(
                                    " or ",
                                    SecretSetting.CLIENT_SECRET.options().subList(0, 3)) + ", or set "
                            + SecretSetting.CLIENT_SECRET.variable());
        }
        if (context.appClient().get().secret().isEmpty()) {
            throw Failure.configuration(
                    FLOW + " needs a client secret, and Cognito says that the app client has none",
                    "name an app client with a secret: --client-id ID");
        }
    }

    @Override
    public Subject identify(Subject requested) {
        return new Subject.Machine();
    }

    @Override
    public Tokens obtain(Subject subject) {
        check();
        Tokens tokens = new MachineTokens(context, parameters).fetch();
        context.learnt(Secret.of(tokens.accessToken()));
        new GrantedScopes(parameters.scopes(), tokens.accessToken()).warnOfMissing(context.diagnostics());
        new FetchCount(context, parameters).tell();
        return tokens;
    }

    @Override
    public Grant replacing(CacheEntry entry) {
        return new ClientCredentialsGrant(context, entry.key().parameters());
    }

    @Override
    public Optional<TokenParameters> parameters() {
        return Optional.of(parameters);
    }

    @Override
    public Optional<String> flow() {
        return Optional.of(NAME);
    }

    @Override
    public Tokens refresh(CacheEntry entry) {
        throw Failure.of(ErrorKind.INTERACTION, "an app client's own tokens have no refresh token", "add " + FLOW);
    }

    @Override
    public Tokens redeem(Secret refreshToken, Optional<String> username) {
        throw Failure.usage(
                FLOW + " and a refresh token exclude each other", "leave one out: a machine has no refresh token");
    }

    @Override
    public void revoke(CacheEntry entry) {
        throw Failure.configuration("an app client's own tokens cannot be revoked", "forget them, or let them end");
    }

    @Override
    public void signOutEverywhere(CacheEntry entry, Secret accessToken) {
        throw Failure.usage(
                "the current sign-in is an app client's own, which has no other devices", "leave --global out");
    }

    @Override
    public Attempt fingerprint() {
        return new Attempt(AttemptFingerprint.of(context.settings(), () -> "") + parameters.fingerprint(), false);
    }
}
