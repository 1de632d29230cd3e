package io.github.cognitotoken.oauth;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.jwt.Jwt;
import io.github.cognitotoken.token.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Checks that an ID token answers our own request (OpenID Connect Core, sections 3.1.3.7 and 3.1.3.8). */
public final class IdTokenCheck {

    private IdTokenCheck() {}

    /**
     * Checks the ID token, if there is one. Its signature is not: it came from the token endpoint itself, by TLS.
     *
     * @param mayLackNonce whether no nonce is as good as the right one: emulators on this machine forget it
     * @throws Failure of kind {@code TOKEN} if it belongs to another request
     */
    public static void require(Tokens tokens, String nonce, boolean mayLackNonce) {
        if (tokens.idToken().isEmpty()) {
            return; // openid was not asked for
        }
        Jwt idToken = Jwt.parse(tokens.idToken().get());
        Optional<String> returned = idToken.text("nonce");
        if (returned.isPresent() ? !returned.get().equals(nonce) : !mayLackNonce) {
            throw foreign("its nonce is not the one that was sent");
        }
        Optional<String> hash = idToken.text("at_hash");
        if (hash.isPresent() && !hash.get().equals(hashOf(tokens.accessToken()))) {
            throw foreign("it does not belong to the access token that came with it");
        }
    }

    /** The left half of the hash of the token, as RS256 wants it. */
    private static String hashOf(String accessToken) {
        byte[] hash = Pkce.sha256(accessToken.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, hash.length / 2));
    }

    private static Failure foreign(String how) {
        return Failure.of(
                ErrorKind.TOKEN,
                "the ID token that came is not the answer to this sign-in: " + how,
                "sign in again; if it happens again, something between you and the user pool changes answers");
    }
}
