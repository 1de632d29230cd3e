package io.github.cognitotoken.oauth;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.cognitotoken.net.CallFailure;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.HttpAnswer;
import io.github.cognitotoken.net.HttpExchange;
import io.github.cognitotoken.net.HttpRequest;
import io.github.cognitotoken.net.RetryRules;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks a user pool where its domain is: its {@code openid-configuration} names the endpoints. Only where they are is
 * taken from it; it says neither that S256 works nor which scopes an app client has.
 */
public final class Discovery {

    private static final String PATH = "/.well-known/openid-configuration";

    private final HttpExchange http;
    private final Calls calls;

    public Discovery(HttpExchange http, Calls calls) {
        this.http = http;
        this.calls = calls;
    }

    /**
     * The endpoints of a user pool's domain; empty if it has none.
     *
     * @param issuer the URL that the pool's tokens name, or one that answers in its place
     * @throws io.github.cognitotoken.failure.Failure if nobody answers, or not with JSON
     */
    public Optional<OAuthEndpoints> endpoints(URI issuer) {
        HttpRequest request = HttpRequest.get(URI.create(issuer + PATH));
        return calls.call(RetryRules.REPEATABLE, () -> endpoints(issuer, http.send(request)));
    }

    private static Optional<OAuthEndpoints> endpoints(URI issuer, HttpAnswer answer) {
        if (answer.status() >= 500) {
            throw CallFailure.answered(answer.status(), null, null, null);
        }
        if (answer.status() != 200) {
            return Optional.empty(); // a server without discovery, or without that pool
        }
        JsonObject document = answer.json()
                .orElseThrow(() -> CallFailure.of(CallFailure.Phase.READ, "it is no openid-configuration", null));
        Optional<URI> authorize = url(document, "authorization_endpoint");
        Optional<URI> token = url(document, "token_endpoint");
        if (authorize.isEmpty() || token.isEmpty() || isOfIssuer(token.get(), issuer, document)) {
            return Optional.empty();
        }
        OAuthEndpoints usual = OAuthEndpoints.of(Domain.parse(token.get().toString(), Optional.empty()));
        return Optional.of(new OAuthEndpoints(
                authorize.get(),
                token.get(),
                url(document, "revocation_endpoint").orElse(usual.revoke()),
                url(document, "end_session_endpoint").orElse(usual.logout()),
                url(document, "userinfo_endpoint").orElse(usual.userInfo())));
    }

    /**
     * A pool without a domain lists endpoints on the issuer's own host, where nothing speaks OAuth. A pool with the updated
     * issuer names another host than the one that was asked.
     */
    private static boolean isOfIssuer(URI endpoint, URI asked, JsonObject document) {
        return Stream.of(Optional.of(asked), url(document, "issuer"))
                .flatMap(Optional::stream)
                .anyMatch(issuer -> issuer.getAuthority().equalsIgnoreCase(endpoint.getAuthority()));
    }

    private static Optional<URI> url(JsonObject document, String name) {
        try {
            return Optional.ofNullable(document.get(name))
                    .filter(JsonElement::isJsonPrimitive)
                    .map(JsonElement::getAsString)
                    .map(URI::create)
                    .filter(uri -> uri.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
