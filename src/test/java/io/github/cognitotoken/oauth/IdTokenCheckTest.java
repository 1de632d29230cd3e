package io.github.cognitotoken.oauth;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.token.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IdTokenCheckTest {

    /** OpenID Connect Core, appendix A.6: the access token and its at_hash. */
    private static final String ACCESS_TOKEN = "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y";

    private static final String HASH = "77QmUPtjPfzWtF2AnpK9RQ";

    private static Tokens tokens(String claims) {
        return tokens(Optional.of("e30." + encoded(claims) + ".c2ln"));
    }

    private static Tokens tokens(Optional<String> idToken) {
        return new Tokens(
                ACCESS_TOKEN, idToken, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void ownNonce_andHashOfTheAccessToken_pass() {
        Tokens tokens = tokens("{\"nonce\":\"n\",\"at_hash\":\"" + HASH + "\"}");

        assertThatCode(() -> IdTokenCheck.require(tokens, "n", false)).doesNotThrowAnyException();
    }

    @Test
    void withoutAnIdToken_thereIsNothingToCheck() {
        Tokens tokens = tokens(Optional.empty());

        assertThatCode(() -> IdTokenCheck.require(tokens, "n", false)).doesNotThrowAnyException();
    }

    @Test
    void foreignNonce_isRefused() {
        assertRefused("{\"nonce\":\"of another sign-in\"}");
    }

    @Test
    void missingNonce_isRefused_exceptOfAnEmulator() {
        assertRefused("{\"sub\":\"x\"}");

        Tokens tokens = tokens("{\"sub\":\"x\"}");
        assertThatCode(() -> IdTokenCheck.require(tokens, "n", true)).doesNotThrowAnyException();
    }

    @Test
    void foreignNonceOfAnEmulator_isRefused() {
        Tokens tokens = tokens("{\"nonce\":\"of another sign-in\"}");

        assertThatThrownBy(() -> IdTokenCheck.require(tokens, "n", true)).isInstanceOf(Failure.class);
    }

    @Test
    void idTokenOfAnotherAccessToken_isRefused() {
        assertRefused("{\"nonce\":\"n\",\"at_hash\":\"AAAAUPtjPfzWtF2AnpK9RQ\"}");
    }

    private static void assertRefused(String claims) {
        Tokens tokens = tokens(claims);

        assertThatThrownBy(() -> IdTokenCheck.require(tokens, "n", false))
                .isInstanceOf(Failure.class)
                .hasFieldOrPropertyWithValue("kind", ErrorKind.TOKEN)
                .hasMessageStartingWith("the ID token that came is not the answer to this sign-in");
    }
}
