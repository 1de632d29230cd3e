package io.github.cognitotoken.jwt.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.token.TokenUse;
import io.github.cognitotoken.userpool.SigningKeys;
import io.github.cognitotoken.userpool.TokenMint;
import io.github.cognitotoken.userpool.UserPool;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenVerifierTest {

    private final TestVerifier test = new TestVerifier(Optional.empty());
    private final UserPool pool = test.pool;

    @AfterEach
    void stop() {
        pool.close();
    }

    private TokenMint access() {
        return TokenMint.access(pool);
    }

    private TokenMint id() {
        return TokenMint.id(pool);
    }

    @Test
    void tokensOfThePool_areValid_andNamed() {
        VerifiedToken access = test.verifier().verify(access().signed());
        VerifiedToken id = test.verifier().verify(id().signed());

        assertThat(access.use()).isEqualTo(TokenUse.ACCESS);
        assertThat(id.use()).isEqualTo(TokenUse.ID);
        assertThat(List.of(access, id)).allSatisfy(token -> {
            assertThat(token.username()).contains("bob");
            assertThat(token.clientId()).isEqualTo(pool.client().id());
            assertThat(token.end()).isAfter(test.clock.instant());
        });
    }

    @Test
    void machinesToken_hasNoUser() {
        assertThat(test.verifier().verify(access().without("username").signed()).username())
                .isEmpty();
    }

    @Test
    void eachUse_isRefusedWhereTheOtherIsExpected() {
        assertThat(test.verifier(Optional.of(TokenUse.ID)).verify(id().signed()).use())
                .isEqualTo(TokenUse.ID);
        assertRefused(() -> test.verifier(Optional.of(TokenUse.ACCESS)).verify(id().signed()))
                .hasMessage("this is an ID token, and an access token is expected");
        assertRefused(() -> test.verifier(Optional.of(TokenUse.ID)).verify(access().signed()))
                .hasMessage("this is an access token, and an ID token is expected");
        assertRefused(access().claim("token_use", "refresh")).hasMessageContaining("token_use is 'refresh'");
        assertRefused(access().without("token_use")).hasMessageContaining("token_use is ''");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE"})
    void unsignedToken_isRefused(String algorithm) {
        assertRefused(access().header("alg", algorithm).unsigned()).hasMessage("the token is not signed (alg none)");
        assertRefused(access().header("alg", algorithm).signed()).hasMessage("the token is not signed (alg none)");
    }

    @Test
    void publicKeyAsSharedSecret_isRefused() {
        assertRefused(access().header("alg", "HS256").macByPublicKey())
                .hasMessageContaining("signed with a shared secret");
        assertRefused(access().macByPublicKey()).hasMessageContaining("the signature of the token is wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS512", "PS256", "ES256", "EdDSA", "rs256", "RS256 ", ""})
    void otherAlgorithm_isRefused(String algorithm) {
        assertRefused(access().header("alg", algorithm)).hasMessageContaining("not signed with RS256: alg is");
    }

    @Test
    void headerOfTheToken_namesNoKeyToTrust() {
        SigningKeys.SigningKey theirs = SigningKeys.successors().access();
        TokenMint forged = access().header("jwk", theirs.jwk())
                .header("jku", "https://evil.example/jwks.json")
                .header("x5u", "https://evil.example/cert.pem");
        assertRefused(forged.signedBy(theirs)).hasMessageContaining("signature of the token is wrong");
        assertRefused(forged.withoutHeader("kid").signedBy(theirs)).hasMessage("the token does not name its key (kid)");
    }

    @Test
    void unknownKid_isRefused_afterTheIssuerWasAsked() {
        assertRefused(access().header("kid", "new\nkey"))
                .hasMessage("the issuer has no key with the token's kid 'new\\u000akey' at 127.0.0.1:" + pool.port());
        assertThat(test.fetches()).isOne();
        assertRefused(access().header("kid", new JsonPrimitive(7))).hasMessageContaining("does not name its key");
    }

    @Test
    void kidOfTheOtherToken_isRefused() {
        assertRefused(access().header("kid", pool.keys().current().id().kid()))
                .hasMessageContaining("signature of the token is wrong");
    }

    @Test
    void keyForOtherWork_isRefused() {
        assertKeyRefused("use", "\"enc\"", "its use is not sig");
        assertKeyRefused("alg", "\"RS512\"", "its alg is not RS256");
        assertKeyRefused("kty", "\"EC\"", "its kty is not RSA");
        assertKeyRefused("key_ops", "[\"sign\",\"verify\"]", "its key_ops are not for verifying alone");
        assertKeyRefused("n", "\"AQAB\"", "it has less than 2048 bits");
        assertKeyRefused("n", "\"!\"", "it");
        assertKeyRefused("e", "7", "it is malformed");
    }

    private void assertKeyRefused(String member, String value, String why) {
        SigningKeys.SigningKey key = SigningKeys.successors().access();
        JsonObject jwk = key.jwk();
        String kid = "key-" + member + value.length();
        jwk.addProperty("kid", kid);
        jwk.add(member, JsonParser.parseString(value));
        pool.keys().publish(jwk);
        assertRefused(access().header("kid", kid).signedBy(key))
                .hasMessageContaining("is not one for its signature: " + why);
    }

    @Test
    void keysOfAKindToCome_doNoHarm() {
        pool.keys()
                .publish(JsonParser.parseString("{\"kty\":\"PQ\",\"kid\":7,\"x\":[]}")
                        .getAsJsonObject());
        assertThat(test.verifier().verify(access().signed()).use()).isEqualTo(TokenUse.ACCESS);
    }

    @Test
    void otherPool_isRefused_withoutARequest() {
        assertRefused(access().claim("iss", "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Other1234"))
                .hasMessageContaining("another user pool or issuer: iss is 'https://cognito-idp.us-east-1")
                .hasMessageContaining("expected " + pool.issuer());
        assertRefused(access().claim("iss", pool.issuer() + "/")).hasMessageContaining("another user pool");
        assertRefused(access().claim("iss", pool.issuer() + "\u200b")).hasMessageContaining("\\u200b");
        assertRefused(access().without("iss")).hasMessageContaining("names no issuer");
        assertRefused(access().claim("iss", new JsonArray())).hasMessageContaining("names no issuer");
        assertThat(pool.requests().count()).isZero();
    }

    @Test
    void otherClient_isRefused() {
        assertRefused(access().claim("client_id", "another"))
                .hasMessageContaining("for another app client: client_id is 'another', expected");
        assertRefused(id().claim("aud", "another")).hasMessageContaining("aud is 'another'");
        // an access token is not for whom its aud says, nor an ID token for its client_id
        assertRefused(access().without("client_id").claim("aud", pool.client().id()))
                .hasMessageContaining("is absent");
        assertRefused(id().without("aud").claim("client_id", pool.client().id()))
                .hasMessageContaining("is absent");
    }

    @Test
    void audienceOfSeveral_isAsGood() {
        JsonArray several = new JsonArray();
        several.add("another");
        several.add(pool.client().id());
        assertThat(test.verifier().verify(id().claim("aud", several).signed()).use())
                .isEqualTo(TokenUse.ID);
    }

    @Test
    void resource_isExpectedInTheAudience() {
        ExpectedToken bound = new ExpectedToken(
                List.of(test.issuer()), Optional.empty(), Optional.empty(), Optional.of("https://api.example.com"));
        String good = access().claim("aud", "https://api.example.com").signed();

        assertThat(test.verifier(bound).verify(good).use()).isEqualTo(TokenUse.ACCESS);
        assertThat(test.verifier().verify(good).use()).isEqualTo(TokenUse.ACCESS);
        assertThat(test.verifier(bound).verify(id().signed()).use()).isEqualTo(TokenUse.ID);
        assertRefused(() -> test.verifier(bound).verify(access().signed()))
                .hasMessage("the token is for another API: aud is absent, expected 'https://api.example.com'");
    }

    @Test
    void clocks_mayDifferByAMinute_notByMore() {
        String token = access().signed();
        test.clock.advance(Duration.ofMinutes(60).plusSeconds(55));
        assertThat(test.verifier().verify(token).end()).isBefore(test.clock.instant());
        test.clock.advance(Duration.ofSeconds(10));
        assertRefused(token).hasMessageContaining("the token has expired: it ended at");
    }

    @Test
    void beginInTheFuture_isRefused_butForAMinute() {
        long now = test.clock.instant().getEpochSecond();
        assertThat(test.verifier()
                        .verify(access().claim("nbf", now + 55).signed())
                        .use())
                .isEqualTo(TokenUse.ACCESS);
        assertRefused(access().claim("nbf", now + 65)).hasMessageContaining("not valid yet: it begins (nbf) at");
        assertRefused(access().claim("nbf", "soon")).hasMessageContaining("is no time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"soon\"", "\"4102444800\"", "null", "true", "[4102444800]", "1e300", "1e999999999"})
    void endThatIsNoTime_isRefused(String end) {
        assertRefused(access().signedPayload(access().payloadText().replaceAll("\"exp\":\\d+", "\"exp\":" + end)))
                .hasMessageContaining("no end (exp)");
    }

    @Test
    void extensionOfTheHeader_isRefused() {
        JsonArray names = new JsonArray();
        names.add("b64");
        assertRefused(access().header("crit", names)).hasMessageContaining("asks for an extension");
        assertRefused(access().header("b64", new JsonPrimitive(false))).hasMessageContaining("asks for an extension");
    }

    @Test
    void nameThatIsThereTwice_isRefused_whereverItIs() {
        String payload = access().payloadText();
        assertRefused(access().signedPayload(payload.replaceFirst("\\{", "{\"exp\":1,")))
                .hasMessage("the token is ambiguous: its payload has 'exp' twice");
        assertRefused(access().signedPayload(payload.replaceFirst("\\{", "{\"e\\\\u0078p\":1,")))
                .hasMessageContaining("has 'exp' twice");
        assertRefused(access().signedPayload(payload.replaceFirst("\\{", "{\"x\":[{\"a\":1,\"b\":{},\"a\":2}],")))
                .hasMessageContaining("has 'a' twice");
        assertRefused(access().signedHeader(access().headerText().replaceFirst("\\{", "{\"alg\":\"none\",")))
                .hasMessageContaining("its header has 'alg' twice");
    }

    @Test
    void otherSpellingOfTheSameBytes_isRefused() {
        String token = access().signed();
        String signature = token.substring(token.lastIndexOf('.') + 1);
        byte[] bytes = Base64.getUrlDecoder().decode(signature);
        String last = signature.substring(signature.length() - 1);
        for (char other : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray()) {
            String spelling = signature.substring(0, signature.length() - 1) + other;
            if (!last.equals(String.valueOf(other))
                    && Arrays.equals(Base64.getUrlDecoder().decode(spelling), bytes)) {
                assertRefused(token.substring(0, token.length() - 1) + other).hasMessageContaining("mean nothing");
            }
        }
        assertRefused(token + "=").isNotNull();
        assertRefused(token + "==").isNotNull();
        assertRefused(token + "!").hasMessageContaining("its signature is not Base64url");
        assertRefused(token.replaceFirst("\\.", "=.")).isNotNull();
    }

    @Test
    void longToken_isRefused() {
        assertRefused(access().claim("x", "x".repeat(70_000))).hasMessageContaining("longer than 64 KiB");
    }

    @Test
    void refreshToken_isNamed() {
        assertRefused("a.b.c.d.e").hasMessageContaining("as Cognito's refresh tokens have");
    }

    @Test
    void missingPool_isASetting_notTheTokensFault() {
        String gone = pool.endpoint() + "/us-east-1_Gone12345";
        ExpectedToken expected =
                new ExpectedToken(List.of(Issuer.of(gone)), Optional.empty(), Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> test.verifier(expected)
                        .verify(access().claim("iss", gone).signed()))
                .hasMessageContaining("HTTP 404")
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.CONFIGURATION));
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(TokenMint token) {
        return assertRefused(token.signed());
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String token) {
        return assertRefused(() -> test.verifier().verify(token));
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(ThrowingCallable verify) {
        return assertThatThrownBy(verify).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(ErrorKind.TOKEN);
            assertThat(failure.hint()).isNotBlank();
        });
    }
}
