package io.github.cognitotoken.cache;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Where entries are kept. */
public interface TokenStore {

    /**
     * The entry that fits, if there is one; takes no lock.
     *
     * @throws io.github.cognitotoken.failure.Failure of kind {@code INTERACTION} if it is encrypted and its key cannot be
     *     had
     */
    Optional<CacheEntry> find(TokenQuery query);

    /**
     * Makes sure that tokens can be kept, before they are fetched.
     *
     * @throws io.github.cognitotoken.failure.Failure of kind {@code INTERACTION} if they are to be encrypted and there is
     *     no key
     */
    void prepare();

    /** Whether a key is needed to read entries, which a command has to be run for. */
    boolean needsKey();

    /** The names of the entries that are likely to fit, unread. */
    List<String> names(TokenQuery query);

    /** The names of all entries, unread. */
    List<String> names();

    /** Whether an entry is encrypted. */
    boolean isSealed(String name);

    /**
     * Forgets an entry and what leads to it, unread.
     *
     * @return whether it is gone
     */
    boolean forget(String name);

    /**
     * Keeps an entry; it is durable when this returns.
     *
     * @return whether it is kept
     */
    boolean put(CacheEntry entry);

    /**
     * Records that this query, and the user's names, lead to the entry.
     *
     * @param current whether it becomes the current sign-in of the client and the profile
     */
    void link(TokenQuery query, CacheEntry entry, boolean current);

    /**
     * Forgets an entry and what leads to it.
     *
     * @return whether it is gone
     */
    default boolean forget(CacheEntry entry) {
        return forget(entry.key().name());
    }

    /** Takes tokens away that are of no more use; what leads to them leads to what takes their place. */
    void drop(CacheEntry entry);

    /** All entries. */
    List<CacheEntry> all();

    /** Does something while no other process renews the entry. */
    default <T> T exclusively(CacheEntry entry, Supplier<T> work) {
        return exclusively(entry.key().name(), work);
    }

    /** Does something while no other process renews what goes by that name. */
    default <T> T exclusively(String name, Supplier<T> work) {
        Turn turn = turn(name);
        try {
            return work.get();
        } finally {
            turn.close();
        }
    }

    /** Lets no other process renew what goes by that name, until what is returned is closed. */
    Turn turn(String name);
}
