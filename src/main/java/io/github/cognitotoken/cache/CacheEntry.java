package io.github.cognitotoken.cache;

import io.github.cognitotoken.token.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tokens as they are kept.
 *
 * @param typedUsername the name by which the user signed in, canonical or not
 * @param flow the flow of the sign-in, where one is known
 * @param rotating whether the app client was seen to replace refresh tokens
 * @param askedLife the longest {@code --min-valid} for which these tokens were fetched anew
 */
public record CacheEntry(
        TokenKey key,
        Tokens tokens,
        Validity validity,
        String typedUsername,
        Optional<String> flow,
        boolean rotating,
        Duration askedLife) {

    /** When the access token ends, by this machine's clock. */
    public Instant accessEnds() {
        return validity.accessEnds();
    }

    /** When the ID token ends, by this machine's clock. */
    public Optional<Instant> idEnds() {
        return tokens.idToken().map(token -> validity.receivedAt().plus(validity.life(true)));
    }

    /** Says whose tokens they are and which, never what they are. */
    @Override
    public String toString() {
        return "CacheEntry[" + key + ", " + tokens + "]";
    }
}
