package io.github.cognitotoken.signin;

import io.github.cognitotoken.config.CacheMode;
import io.github.cognitotoken.config.CacheSettings;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Host;
import io.github.cognitotoken.jwt.verify.ExpectedToken;
import io.github.cognitotoken.jwt.verify.Issuer;
import io.github.cognitotoken.jwt.verify.IssuerKeys;
import io.github.cognitotoken.jwt.verify.KeyFetch;
import io.github.cognitotoken.jwt.verify.TokenVerifier;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.ClientConnection;
import io.github.cognitotoken.net.HttpExchanges;
import io.github.cognitotoken.net.PlainHttp;
import io.github.cognitotoken.net.TimeBudget;
import io.github.cognitotoken.storage.StorageFolder;
import io.github.cognitotoken.token.TokenUse;
import java.net.URI;
import java.util.Optional;

/** Makes the verifier that settings describe. */
public final class TokenVerifiers {

    private final Host host;
    private final HttpExchanges http;
    private final Diagnostics diagnostics;

    public TokenVerifiers(Host host, HttpExchanges http, Diagnostics diagnostics) {
        this.host = host;
        this.http = http;
        this.diagnostics = diagnostics;
    }

    /**
     * The verifier for tokens of the settings' user pool and app client.
     *
     * @param use which token is expected; empty for either
     * @throws io.github.cognitotoken.failure.Failure if nothing says whose tokens count
     */
    public TokenVerifier of(Settings settings, Optional<TokenUse> use) {
        ExpectedToken expected = new ExpectedToken(
                TrustedIssuers.of(settings),
                use,
                settings.clientId().map(Sourced::value),
                settings.oauth().resource().map(Sourced::value));
        IssuerKeys keys = new IssuerKeys(folder(settings.cache()), issuer -> fetch(settings, issuer), host.clock());
        return new TokenVerifier(expected, keys, host.clock());
    }

    /** A job of a CI system has a folder of its own, so that no other job can slip keys to it. */
    private StorageFolder folder(CacheSettings cache) {
        StorageFolder folder = new StorageFolder(
                cache.folder().filter(path -> cache.mode() != CacheMode.NONE), diagnostics, host.pause());
        return cache.job().map(folder::ofJob).orElse(folder);
    }

    private KeyFetch fetch(Settings settings, Issuer issuer) {
        URI server = issuer.keys();
        if (PlainHttp.isReadable(server)) {
            diagnostics.warn("the public keys come by plain http from " + server.getAuthority()
                    + ": somebody on the way could replace them; use https");
        }
        ClientConnection connection =
                new ConnectionFactory(diagnostics).to(settings, server, "the issuer " + server.getAuthority());
        Calls calls = new Calls(
                settings.timeout(),
                new TimeBudget(settings.timeout()),
                host.pause(),
                failure -> KeyFetch.failure(failure, connection));
        return new KeyFetch(http.through(connection), calls);
    }
}
