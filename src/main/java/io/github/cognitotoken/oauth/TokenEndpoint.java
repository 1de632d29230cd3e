package io.github.cognitotoken.oauth;

import com.google.gson.JsonObject;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.net.CallFailure;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.ClientConnection;
import io.github.cognitotoken.net.HttpExchange;
import io.github.cognitotoken.net.RetryRules;
import io.github.cognitotoken.token.Tokens;
import java.net.URI;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an app client asks of the domain directly: tokens at {@code /oauth2/token} (RFC 6749), and the end of a refresh
 * token at {@code /oauth2/revoke} (RFC 7009).
 */
public final class TokenEndpoint {

    private static final String INVALID_CLIENT = "invalid_client";

    private final HttpExchange http;
    private final ClientConnection connection;
    private final OAuthEndpoints endpoints;
    private final OAuthClient client;
    private final CallsFactory calls;
    private final InstantSource clock;

    /** Makes calls whose failures mean what the function says. */
    @FunctionalInterface
    public interface CallsFactory {
        Calls with(Function<CallFailure, Failure> meaning);
    }

    /**
     * @param http through that connection
     * @param calls limited to half of the time that a refresh may take: after a lost answer there is one more try
     */
    public TokenEndpoint(
            HttpExchange http,
            ClientConnection connection,
            OAuthEndpoints endpoints,
            OAuthClient client,
            CallsFactory calls,
            InstantSource clock) {
        this.http = http;
        this.connection = connection;
        this.endpoints = endpoints;
        this.client = client;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * Exchanges the code of a sign-in in the browser. A code is sent once, whatever the answer: the domain takes a second
     * try for a replay, and its answer would hide the first one.
     *
     * @param redirectUri the one that the sign-in was begun with, letter by letter
     * @param verifier the {@code code_verifier} (RFC 7636)
     * @param resource the API that the token is for, the same as in the request of the code (RFC 8707)
     * @throws Failure if the domain refuses or cannot be reached
     */
    public Tokens exchangeCode(Secret code, String redirectUri, Secret verifier, Optional<String> resource) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code.reveal());
        form.put("redirect_uri", redirectUri);
        form.put("code_verifier", verifier.reveal());
        resource.ifPresent(uri -> form.put("resource", uri));
        ClientAuthentication authentication = ClientAuthentication.first(client);
        return calls(OAuthRequest.CODE)
                .call(
                        RetryRules.SINGLE_USE,
                        () -> send(endpoints.token(), authentication, form, false)
                                .tokens(Optional.of(clock)));
    }

    /**
     * Gets new tokens. They come with a refresh token only if the old one was replaced.
     *
     * @throws Failure of kind {@code INTERACTION} if the refresh token is of no more use
     */
    public Tokens refresh(Secret refreshToken) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", refreshToken.reveal());
        try {
            return tokens(OAuthRequest.REFRESH, form, Optional.of(clock));
        } catch (Failure e) {
            if (!(e.getCause() instanceof CallFailure call && call.isAnswerLost())) {
                throw e;
            }
            // the answer that was lost may have replaced the token; for a while the old one gets it again
            return tokens(OAuthRequest.REFRESH, form, Optional.of(clock));
        }
    }

    /**
     * Gets a token for the app client itself. When it ends is for the token to say: a caching proxy repeats the domain's
     * {@code expires_in}.
     *
     * @param scopes none for all that the app client has
     * @param resource the API that the token is for, sent as it stands
     * @param metadata for the pool's Lambda triggers
     * @throws Failure if the domain refuses or cannot be reached
     */
    public Tokens clientCredentials(
            Collection<String> scopes, Optional<String> resource, Map<String, String> metadata) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        if (!scopes.isEmpty()) {
            form.put("scope", String.join(" ", scopes));
        }
        resource.ifPresent(uri -> form.put("resource", uri));
        if (!metadata.isEmpty()) {
            JsonObject json = new JsonObject();
            metadata.forEach(json::addProperty);
            form.put("aws_client_metadata", json.toString());
        }
        return tokens(OAuthRequest.CLIENT_CREDENTIALS, form, Optional.empty());
    }

    /**
     * Ends a refresh token.
     *
     * @throws Failure if the domain does not do it
     */
    public void revoke(Secret refreshToken) {
        Map<String, String> form = Map.of("token", refreshToken.reveal());
        calls(OAuthRequest.REVOKE).call(RetryRules.REPEATABLE, () -> authenticated(endpoints.revoke(), form));
    }

    private Tokens tokens(OAuthRequest request, Map<String, String> form, Optional<InstantSource> expiry) {
        return calls(request)
                .call(
                        RetryRules.REPEATABLE,
                        () -> authenticated(endpoints.token(), form).tokens(expiry));
    }

    private Calls calls(OAuthRequest request) {
        return calls.with(new OAuthErrors(request, client.id(), connection)::failure);
    }

    /** By the header first; where that is refused, by the body. Where both are, the first answer counts. */
    private TokenAnswer authenticated(URI endpoint, Map<String, String> form) {
        try {
            return send(endpoint, ClientAuthentication.first(client), form, true);
        } catch (CallFailure refused) {
            if (client.secret().isEmpty() || !refused.says(INVALID_CLIENT, "")) {
                throw refused;
            }
            return byBody(endpoint, form, refused);
        }
    }

    private TokenAnswer byBody(URI endpoint, Map<String, String> form, CallFailure byHeader) {
        try {
            return send(endpoint, ClientAuthentication.BODY, form, true);
        } catch (CallFailure byBody) {
            throw byBody.says(INVALID_CLIENT, "") ? byHeader : byBody;
        }
    }

    private TokenAnswer send(
            URI endpoint, ClientAuthentication authentication, Map<String, String> form, boolean sentAgain) {
        TokenAnswer answer = new TokenAnswer(http.send(authentication.request(endpoint, form, client)));
        answer.check(sentAgain);
        return answer;
    }
}
