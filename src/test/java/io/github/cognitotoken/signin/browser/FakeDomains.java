package io.github.cognitotoken.signin.browser;

import io.github.cognitotoken.cache.CacheEntry;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.oauth.AuthorizationResponse;
import io.github.cognitotoken.oauth.Pkce;
import io.github.cognitotoken.oauth.redirect.RedirectUri;
import io.github.cognitotoken.token.Tokens;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** A domain of bob, without a network; it notes what it is asked. */
final class FakeDomains implements LoginDomains, LoginDomain {

    final List<String> calls = new ArrayList<>();
    volatile String nonce = "";
    private String username = "bob";

    FakeDomains user(String name) {
        username = name;
        return this;
    }

    @Override
    public LoginDomain own() {
        return this;
    }

    @Override
    public Optional<LoginDomain> known() {
        return Optional.of(this);
    }

    @Override
    public Optional<LoginDomain> of(CacheEntry entry) {
        return Optional.of(this);
    }

    @Override
    public Failure refused(AuthorizationResponse answer, RedirectUri uri) {
        String error = ((AuthorizationResponse.Refused) answer).error();
        return Failure.of(ErrorKind.REFUSED, "refused: " + error, "ask somebody");
    }

    @Override
    public URI authorizationEndpoint() {
        return URI.create("https://pool.example/oauth2/authorize");
    }

    @Override
    public URI logoutEndpoint() {
        return URI.create("https://pool.example/logout");
    }

    @Override
    public Tokens exchange(Secret code, String redirectUri, Pkce pkce) {
        calls.add("exchange " + code.reveal() + " " + redirectUri);
        return tokens("1");
    }

    @Override
    public Tokens refresh(Secret refreshToken) {
        calls.add("refresh " + refreshToken.reveal());
        return tokens("2");
    }

    @Override
    public void revoke(Secret refreshToken) {
        calls.add("revoke " + refreshToken.reveal());
    }

    private Tokens tokens(String number) {
        String life = "\"iat\":1795000000,\"exp\":1795003600";
        return new Tokens(
                jwt("{\"token_use\":\"access\",\"username\":\"" + username + "\",\"n\":" + number + "," + life + "}"),
                Optional.of(jwt("{\"cognito:username\":\"" + username + "\",\"email\":\"" + username
                        + "@example.com\",\"nonce\":\"" + nonce + "\"," + life + "}")),
                Optional.of("refresh-" + number),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static String jwt(String claims) {
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".c2ln";
    }
}
