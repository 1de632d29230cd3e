package io.github.cognitotoken.jwt.verify;

import com.google.gson.JsonObject;
import io.github.cognitotoken.storage.JsonFile;
import io.github.cognitotoken.storage.Unreadable;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Keys with the time for which they count.
 *
 * @param fetched when the issuer said so
 * @param until when the issuer is to be asked again
 */
record CachedKeys(KeySet keys, Instant fetched, Instant until) {

    private static final int FORMAT = 1;
    private static final String ADDRESS = "address";
    private static final String FETCHED = "fetched";
    private static final String UNTIL = "until";
    private static final String KEYS = "jwks";

    /** For how long nothing is fetched again, whatever key a token names. */
    static final Duration SHORTEST = Duration.ofSeconds(10);

    /** The longest that keys count, so that a key that was withdrawn does not stay for good. */
    static final Duration LONGEST = Duration.ofDays(1);

    /** Keys that the issuer served at that time. */
    static CachedKeys of(KeySet keys, Instant fetched, Duration lifetime) {
        Duration atLeast = lifetime.compareTo(SHORTEST) < 0 ? SHORTEST : lifetime;
        Duration counted = atLeast.compareTo(LONGEST) > 0 ? LONGEST : atLeast;
        return new CachedKeys(keys, fetched, fetched.plus(counted));
    }

    /**
     * Whether they answer the question for a key: they hold it, or the issuer was asked just now. A time to come is of
     * a clock that was wrong.
     */
    boolean answer(String keyId, Instant now) {
        boolean current = !now.isBefore(fetched) && now.isBefore(until);
        return current && (keys.has(keyId) || now.isBefore(fetched.plus(SHORTEST)));
    }

    byte[] bytes(Issuer issuer) {
        JsonObject json = JsonFile.ofFormat(FORMAT);
        json.addProperty(ADDRESS, issuer.keys().toString());
        json.addProperty(FETCHED, fetched.toEpochMilli());
        json.addProperty(UNTIL, until.toEpochMilli());
        json.add(KEYS, keys.json());
        return JsonFile.bytes(json);
    }

    /**
     * Reads what {@link #bytes} wrote for the same issuer.
     *
     * @throws Unreadable if it is anything else
     */
    static CachedKeys read(byte[] bytes, Issuer issuer) throws Unreadable {
        return JsonFile.read(bytes, Set.of(FORMAT), json -> {
            Instant fetched = Instant.ofEpochMilli(json.get(FETCHED).getAsLong());
            Instant until = Instant.ofEpochMilli(json.get(UNTIL).getAsLong());
            JsonObject keys = json.getAsJsonObject(KEYS);
            if (!json.get(ADDRESS).getAsString().equals(issuer.keys().toString())
                    || until.isAfter(fetched.plus(LONGEST))
                    || !KeySet.isKeySet(keys)) {
                throw new Unreadable(
                        "it does not hold the keys of " + issuer.keys().getAuthority());
            }
            return new CachedKeys(new KeySet(keys), fetched, until);
        });
    }
}
