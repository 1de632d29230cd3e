package io.github.cognitotoken.userpool;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.cognitotoken.userpool.PoolCaller.Answer;
import java.math.BigInteger;
import java.net.URI;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final TestClock clock = TestClock.at(NOW);
    private final UserPool pool = UserPool.http()
            .clock(clock)
            .client(c -> c.tokenValidity(Duration.ofMinutes(5)).refreshTokenValidity(Duration.ofDays(1)))
            .user(
                    "bob",
                    u -> u.password("Correct-Horse-7").email("bob@example.com").groups("admins"))
            .start();
    private final PoolCaller caller = new PoolCaller(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void bothTokens_verifyAgainstTheJwks_underDifferentKeys() throws Exception {
        Answer answer = caller.signIn("bob", "Correct-Horse-7");
        JsonObject discovery = caller.get(URI.create(pool.issuer() + "/.well-known/openid-configuration"));
        assertThat(discovery.get("issuer").getAsString()).isEqualTo(pool.issuer());
        JsonObject jwks = caller.get(URI.create(discovery.get("jwks_uri").getAsString()));

        String access = answer.token("AccessToken");
        String id = answer.token("IdToken");
        assertThat(verifies(access, jwks)).isTrue();
        assertThat(verifies(id, jwks)).isTrue();
        assertThat(kid(access)).isNotEqualTo(kid(id));
        String mixed = access.substring(0, access.lastIndexOf('.')) + id.substring(id.lastIndexOf('.'));
        assertThat(verifies(mixed, jwks)).isFalse();
    }

    @Test
    void claims_areThoseOfCognito() throws Exception {
        Answer answer = caller.signIn("bob@example.com", "Correct-Horse-7");
        JsonObject access = claims(answer.token("AccessToken"));
        JsonObject id = claims(answer.token("IdToken"));

        assertThat(access.keySet())
                .containsExactlyInAnyOrder(
                        "sub",
                        "iss",
                        "token_use",
                        "auth_time",
                        "iat",
                        "exp",
                        "jti",
                        "origin_jti",
                        "cognito:groups",
                        "client_id",
                        "username",
                        "scope");
        assertThat(id.keySet())
                .containsExactlyInAnyOrder(
                        "sub",
                        "iss",
                        "token_use",
                        "auth_time",
                        "iat",
                        "exp",
                        "jti",
                        "origin_jti",
                        "cognito:groups",
                        "aud",
                        "cognito:username",
                        "email",
                        "email_verified");
        assertThat(access.get("exp").getAsLong()).isEqualTo(NOW.plusSeconds(300).getEpochSecond());
        assertThat(access.get("scope").getAsString()).isEqualTo("aws.cognito.signin.user.admin");
        assertThat(id.get("aud").getAsString()).isEqualTo(pool.client().id());
        assertThat(id.get("sub")).isEqualTo(access.get("sub"));
        assertThat(answer.token("ExpiresIn")).isEqualTo("300");
    }

    @Test
    void refreshToken_hasFiveSegmentsAndCognitosLength() throws Exception {
        String token = caller.signIn("bob", "Correct-Horse-7").token("RefreshToken");

        assertThat(token.split("\\.", -1)).hasSize(5);
        assertThat(token.length()).isBetween(1600, 1900);
    }

    @Test
    void refresh_givesNewTokensOfTheSameSignIn_andNoRefreshToken() throws Exception {
        Answer first = caller.signIn("bob", "Correct-Horse-7");
        clock.advance(Duration.ofHours(1));
        Answer second = refresh(first.token("RefreshToken"));

        assertThat(second.json().getAsJsonObject("AuthenticationResult").has("RefreshToken"))
                .isFalse();
        JsonObject claims = claims(second.token("AccessToken"));
        assertThat(claims.get("auth_time").getAsLong()).isEqualTo(NOW.getEpochSecond());
        assertThat(claims.get("iat").getAsLong()).isEqualTo(NOW.getEpochSecond() + 3600);
        assertThat(claims.get("origin_jti"))
                .isEqualTo(claims(first.token("AccessToken")).get("origin_jti"));
    }

    @Test
    void refreshToken_isRefused_whenUnknownOrExpired() throws Exception {
        String token = caller.signIn("bob", "Correct-Horse-7").token("RefreshToken");

        assertThat(refresh("a.b.c.d.e").refusal()).isEqualTo("NotAuthorizedException: Invalid Refresh Token");
        clock.advance(Duration.ofDays(1));
        assertThat(refresh(token).refusal()).isEqualTo("NotAuthorizedException: Refresh Token has expired");
    }

    private Answer refresh(String token) throws Exception {
        return caller.initiate("REFRESH_TOKEN_AUTH", Map.of("REFRESH_TOKEN", token));
    }

    static JsonObject claims(String jwt) {
        return part(jwt, 1);
    }

    private static String kid(String jwt) {
        return part(jwt, 0).get("kid").getAsString();
    }

    private static JsonObject part(String jwt, int index) {
        String json = new String(Base64.getUrlDecoder().decode(jwt.split("\\.", -1)[index]), UTF_8);
        return JsonParser.parseString(json).getAsJsonObject();
    }

    private static boolean verifies(String jwt, JsonObject jwks) throws Exception {
        int end = jwt.lastIndexOf('.');
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key(jwks, kid(jwt)));
        signature.update(jwt.substring(0, end).getBytes(US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(jwt.substring(end + 1)));
    }

    private static PublicKey key(JsonObject jwks, String kid) throws Exception {
        for (JsonElement element : jwks.getAsJsonArray("keys")) {
            JsonObject key = element.getAsJsonObject();
            if (key.get("kid").getAsString().equals(kid)) {
                return KeyFactory.getInstance("RSA")
                        .generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e")));
            }
        }
        throw new AssertionError("no key " + kid);
    }

    private static BigInteger number(JsonObject key, String member) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.get(member).getAsString()));
    }
}
