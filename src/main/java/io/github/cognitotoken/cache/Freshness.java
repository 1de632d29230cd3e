package io.github.cognitotoken.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When cached tokens are good enough.
 *
 * @param idToken whether the ID token is asked for, alone or beside the access token
 * @param accessToken whether the access token is asked for
 * @param minValid how long they must hold at least, where that was given
 * @param renew whether cached tokens are passed over: {@code --force-refresh}
 * @param signIn whether even the refresh token is: a password on the command line is meant to be used
 * @param maxAge how long ago the user may have signed in, where that was given; a refresh is no sign-in
 */
public record Freshness(
        boolean accessToken,
        boolean idToken,
        Optional<Duration> minValid,
        boolean renew,
        boolean signIn,
        Optional<Duration> maxAge) {

    /** How long tokens must hold where nothing is said, unless a quarter of their life is less. */
    private static final Duration DEFAULT = Duration.ofMinutes(2);

    private static final int PART_OF_LIFE = 4;

    /** Whenever the user signed in. */
    public Freshness(boolean accessToken, boolean idToken, Optional<Duration> minValid, boolean renew, boolean signIn) {
        this(accessToken, idToken, minValid, renew, signIn, Optional.empty());
    }

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
        return !renew
                && !signIn
                && isRecent(entry, now)
                && ((idToken && !accessToken) || accepts(entry, false, now))
                && (!idToken || accepts(entry, true, now));
    }

    /** Whether the user signed in as recently as is wanted. */
    boolean isRecent(CacheEntry entry, Instant now) {
        return maxAge.isEmpty() || entry.timeSinceSignIn(now).compareTo(maxAge.get()) <= 0;
    }

    private boolean accepts(CacheEntry entry, boolean ofIdToken, Instant now) {
        Duration left = entry.validity().left(ofIdToken, now);
        Duration life = entry.validity().life(ofIdToken);
        return !left.isZero() && left.compareTo(wanted(life, entry.askedLife())) >= 0;
    }

    private Duration wanted(Duration life, Duration askedLife) {
        Duration margin = shorter(DEFAULT, Duration.ofMillis(life.toMillis() / PART_OF_LIFE));
        if (minValid.isEmpty()) {
            return margin;
        }
        // tokens that never live that long were fetched anew for this wish once: again would bring no more
        boolean wasTried = isBeyond(life) && askedLife.compareTo(minValid.get()) >= 0;
        return wasTried ? margin : minValid.get();
    }

    private boolean isBeyond(Duration life) {
        return minValid.filter(wanted -> wanted.compareTo(life) >= 0).isPresent();
    }

    /** Whether new tokens were already expired when they arrived. */
    boolean isEnded(CacheEntry fetched) {
        return life(fetched).isNegative();
    }

    /** Whether new tokens are valid for less time than requested. */
    boolean exceeds(CacheEntry fetched) {
        return isBeyond(life(fetched));
    }

    /** How long the requested tokens are still valid. */
    Duration left(CacheEntry entry, Instant now) {
        return ofThoseAskedFor(
                entry.validity().left(false, now), entry.validity().left(true, now));
    }

    /** How long the requested tokens were valid when they arrived. */
    Duration life(CacheEntry entry) {
        return ofThoseAskedFor(entry.validity().life(false), entry.validity().life(true));
    }

    private Duration ofThoseAskedFor(Duration access, Duration id) {
        if (!idToken) {
            return access;
        }
        return accessToken ? shorter(access, id) : id;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
