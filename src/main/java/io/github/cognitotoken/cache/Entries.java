package io.github.cognitotoken.cache;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.jwt.Jwt;
import io.github.cognitotoken.token.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Makes entries from what Cognito handed out. */
final class Entries {

    private Entries() {}

    /**
     * The entry for new tokens.
     *
     * @param before the entry that was refreshed; null after a sign-in
     */
    static Entry of(
            Selection selection,
            Entry before,
            Tokens fetched,
            String typedUsername,
            Optional<String> flow,
            Instant receivedAt,
            Freshness freshness) {
        String username = canonicalUsername(fetched)
                .orElseGet(() -> before == null ? typedUsername : before.key().username());
        boolean replaced = before != null
                && fetched.refreshToken().isPresent()
                && !fetched.refreshToken().equals(before.tokens().refreshToken());
        Validity validity = Validity.of(fetched, receivedAt);
        Tokens whole = new Tokens(
                fetched.accessToken(),
                fetched.idToken(),
                fetched.refreshToken()
                        .or(() -> before == null
                                ? Optional.empty()
                                : before.tokens().refreshToken()),
                validity.accessLife().isZero() ? fetched.expiresAt() : Optional.of(validity.accessEnds()),
                Optional.of(username),
                fetched.deviceKey()
                        .or(() -> before == null
                                ? Optional.empty()
                                : before.tokens().deviceKey()));
        TokenKey key = before == null
                ? new TokenKey(selection.place(), selection.clientId(), username, selection.clientMetadata())
                : before.key();
        return new Entry(
                key,
                whole,
                validity,
                typedUsername,
                flow,
                replaced || (before != null && before.rotating()),
                freshness.minValid().orElse(Duration.ZERO));
    }

    /** Whose tokens these are, where nobody said so before. */
    static String username(Tokens tokens) {
        return canonicalUsername(tokens).orElse("unknown");
    }

    /** What the access token says; what was typed may be an alias. */
    private static Optional<String> canonicalUsername(Tokens tokens) {
        try {
            return Jwt.parse(tokens.accessToken()).text("username").or(tokens::username);
        } catch (Failure e) {
            return tokens.username();
        }
    }
}
