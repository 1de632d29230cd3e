package io.github.cognitotoken.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.host.Secret;
import java.net.URI;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuthorizationRequestTest {

    private static final URI ENDPOINT = URI.create("https://pool.example/oauth2/authorize");
    private static final Pkce PKCE = new Pkce(Secret.of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));

    private static AuthorizationRequest request(URI endpoint, Map<String, String> parameters) {
        return new AuthorizationRequest(
                endpoint, "client", "http://localhost:8400/callback", "the-state", "the-nonce", PKCE, parameters);
    }

    @Test
    void address_hasAllParameters_encoded() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("scope", "openid api/read");
        parameters.put("resource", "https://api.example/?a=b&c");

        assertThat(request(ENDPOINT, parameters).uri())
                .hasToString("https://pool.example/oauth2/authorize?response_type=code&client_id=client"
                        + "&redirect_uri=http%3A%2F%2Flocalhost%3A8400%2Fcallback&scope=openid%20api%2Fread"
                        + "&resource=https%3A%2F%2Fapi.example%2F%3Fa%3Db%26c&state=the-state&nonce=the-nonce"
                        + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256");
    }

    @Test
    void endpointWithAQuery_retainsIt() {
        assertThat(request(URI.create("http://localhost:1/authorize?pool=x"), Map.of())
                        .uri()
                        .toString())
                .startsWith("http://localhost:1/authorize?pool=x&response_type=code&");
    }

    @Test
    void randomRequests_shareNoSecret() {
        AuthorizationRequest one = AuthorizationRequest.random(ENDPOINT, "c", "http://x", Map.of(), new SecureRandom());
        AuthorizationRequest two = AuthorizationRequest.random(ENDPOINT, "c", "http://x", Map.of(), new SecureRandom());

        assertThat(one.state())
                .matches("[A-Za-z0-9_-]{22,}")
                .isNotEqualTo(two.state())
                .isNotEqualTo(one.nonce());
        assertThat(one.nonce()).isNotEqualTo(two.nonce());
        assertThat(one.pkce().challenge()).isNotEqualTo(two.pkce().challenge());
        assertThat(one.uri().toString()).doesNotContain(one.pkce().verifier().reveal());
    }
}
