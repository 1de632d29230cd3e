package io.github.cognitotoken.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When kept tokens are good enough.
 *
 * @param idToken whether the ID token is asked for, alone or beside the access token
 * @param accessToken whether the access token is asked for
 * @param minValid how long they must hold at least, where that was given
 * @param renew whether kept tokens are passed over: {@code --force-refresh}
 * @param signIn whether even the refresh token is: a password on the command line is meant to be used
 */
public record Freshness(
        boolean accessToken, boolean idToken, Optional<Duration> minValid, boolean renew, boolean signIn) {

    /** How long tokens must hold where nothing is said. */
    public static final Duration DEFAULT = Duration.ofSeconds(60);

    /** Tokens of any age. */
    public static Freshness any() {
        return new Freshness(true, false, Optional.empty(), false, false);
    }

    /** The access token, or the ID token in its place, for as long as is usual. */
    public static Freshness usual(boolean idToken) {
        return new Freshness(!idToken, idToken, Optional.empty(), false, false);
    }

    /** Whether the entry may be served as it is. */
    public boolean accepts(CacheEntry entry, Instant now) {
        if (renew || signIn) {
            return false;
        }
        Duration wanted = minValid.orElse(DEFAULT);
        // tokens that never live that long were fetched anew for this wish once: again would bring no more
        if (wanted.compareTo(life(entry)) >= 0 && entry.askedLife().compareTo(wanted) >= 0) {
            wanted = shorter(wanted, DEFAULT);
        }
        return left(entry, now).compareTo(wanted) >= 0 && !left(entry, now).isZero();
    }

    /** Whether new tokens fall short of what was asked. */
    boolean exceeds(CacheEntry fetched) {
        return minValid.filter(wanted -> wanted.compareTo(life(fetched)) >= 0).isPresent();
    }

    /** How long what is asked for still holds. */
    Duration left(CacheEntry entry, Instant now) {
        Duration access = entry.validity().left(false, now);
        Duration id = entry.validity().left(true, now);
        if (!idToken) {
            return access;
        }
        return accessToken ? shorter(access, id) : id;
    }

    Duration life(CacheEntry entry) {
        Duration access = entry.validity().life(false);
        Duration id = entry.validity().life(true);
        if (!idToken) {
            return access;
        }
        return accessToken ? shorter(access, id) : id;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
