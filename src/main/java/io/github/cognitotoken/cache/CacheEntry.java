package io.github.cognitotoken.cache;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.jwt.Jwt;
import io.github.cognitotoken.token.Subject;
import io.github.cognitotoken.token.TokenParameters;
import io.github.cognitotoken.token.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cached tokens.
 *
 * @param grant the name of the {@link Grant} that the tokens came by
 * @param typedUsername the name that the user signed in with, canonical or not; empty for a machine
 * @param flow the flow of the sign-in, where one is known
 * @param rotating whether the app client was seen to replace refresh tokens
 * @param askedLife the longest {@code --min-valid} for which these tokens were fetched anew
 */
public record CacheEntry(
        TokenKey key,
        String grant,
        Tokens tokens,
        Validity validity,
        String typedUsername,
        Optional<String> flow,
        boolean rotating,
        Duration askedLife) {

    /** How tokens were obtained, for {@link #obtained}. */
    record Origin(String grant, Subject subject, Optional<String> flow) {}

    /** The entry for the tokens of a sign-in. */
    static CacheEntry obtained(
            TokenQuery query, Origin origin, Tokens fetched, Instant receivedAt, Freshness freshness) {
        Subject subject = subject(origin.subject(), fetched);
        Validity validity = Validity.of(fetched, receivedAt);
        return new CacheEntry(
                new TokenKey(query.endpoint(), query.clientId(), subject, query.parameters()),
                origin.grant(),
                ending(fetched, fetched.refreshToken(), fetched.deviceKey(), validity, subject.username()),
                validity,
                origin.subject().username().or(subject::username).orElse(""),
                origin.flow(),
                false,
                freshness.minValid().orElse(Duration.ZERO));
    }

    /** The entry that takes this one's place after a refresh. */
    CacheEntry refreshed(Tokens fetched, Instant receivedAt, Freshness freshness) {
        boolean replaced =
                fetched.refreshToken().isPresent() && !fetched.refreshToken().equals(tokens.refreshToken());
        Validity newValidity = Validity.of(fetched, receivedAt);
        return new CacheEntry(
                key,
                grant,
                ending(
                        fetched,
                        fetched.refreshToken().or(tokens::refreshToken),
                        fetched.deviceKey().or(tokens::deviceKey),
                        newValidity,
                        key.subject().username()),
                newValidity,
                typedUsername,
                flow,
                replaced || rotating,
                freshness.minValid().orElse(Duration.ZERO));
    }

    /** The same without what could renew it. */
    CacheEntry withoutRefreshToken() {
        Tokens shorter = new Tokens(
                tokens.accessToken(),
                tokens.idToken(),
                Optional.empty(),
                tokens.expiresAt(),
                tokens.username(),
                Optional.empty());
        return new CacheEntry(key, grant, shorter, validity, typedUsername, flow, rotating, askedLife);
    }

    private static Tokens ending(
            Tokens fetched,
            Optional<String> refreshToken,
            Optional<String> deviceKey,
            Validity validity,
            Optional<String> username) {
        return new Tokens(
                fetched.accessToken(),
                fetched.idToken(),
                refreshToken,
                validity.accessLife().isZero() ? fetched.expiresAt() : Optional.of(validity.accessEnds()),
                username,
                deviceKey);
    }

    /** The token knows the canonical name; what was typed may be an alias. */
    private static Subject subject(Subject asked, Tokens fetched) {
        if (asked instanceof Subject.Machine) {
            return asked;
        }
        return new Subject.Named(canonicalUsername(fetched).or(asked::username).orElse("unknown"));
    }

    /** Whose tokens these are, where nobody said so before. */
    static String username(Tokens tokens) {
        return canonicalUsername(tokens).orElse("unknown");
    }

    /** All names that the tokens know their user by. */
    static Set<String> names(Tokens tokens) {
        Set<String> names = new HashSet<>(Set.of(username(tokens)));
        for (String token : List.of(tokens.accessToken(), tokens.idToken().orElse(""))) {
            for (String claim : List.of("sub", "cognito:username", "email", "phone_number", "preferred_username")) {
                claims(token).flatMap(jwt -> jwt.text(claim)).ifPresent(names::add);
            }
        }
        return names;
    }

    private static Optional<Jwt> claims(String token) {
        try {
            return Optional.of(Jwt.parse(token));
        } catch (Failure e) {
            return Optional.empty(); // opaque, as an emulator's may be
        }
    }

    private static Optional<String> canonicalUsername(Tokens tokens) {
        return claims(tokens.accessToken()).flatMap(jwt -> jwt.text("username")).or(tokens::username);
    }

    /**
     * How long ago the user signed in: by the token's {@code auth_time}, which a refresh leaves as it is, else since the
     * tokens came.
     */
    Duration timeSinceSignIn(Instant now) {
        Optional<Jwt> access = claims(tokens.accessToken());
        Duration whenIssued = access.flatMap(jwt -> jwt.time("auth_time"))
                .flatMap(signedIn ->
                        access.flatMap(jwt -> jwt.time("iat")).map(issued -> Duration.between(signedIn, issued)))
                .orElse(Duration.ZERO);
        return whenIssued.plus(Duration.between(validity.receivedAt(), now));
    }

    /**
     * What the tokens answer to, where no scopes were asked for: the server chose some, and the access token tells
     * which.
     */
    TokenParameters granted() {
        TokenParameters asked = key.parameters();
        Set<String> scopes = asked.scopes().isEmpty()
                ? claims(tokens.accessToken())
                        .flatMap(jwt -> jwt.text("scope"))
                        .<Set<String>>map(scope -> new HashSet<>(List.of(scope.split(" "))))
                        .orElse(Set.of())
                : asked.scopes();
        return TokenParameters.of(scopes, asked.resource(), asked.clientMetadata(), asked.authParameters());
    }

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
        return "CacheEntry[" + key + ", " + grant + ", " + tokens + "]";
    }
}
