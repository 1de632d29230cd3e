package io.github.cognitotoken.cache;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Where entries are kept. */
public interface TokenStore {

    /** The entry that fits, if there is one; takes no lock. */
    Optional<Entry> find(Selection selection);

    /**
     * Keeps an entry; it is durable when this returns.
     *
     * @return whether it is kept
     */
    boolean put(Entry entry);

    /**
     * Records that this selection, and the user's names, lead to the entry.
     *
     * @param current whether it becomes the current sign-in of the client and the profile
     */
    void link(Selection selection, Entry entry, boolean current);

    /** Forgets an entry and what leads to it. */
    void forget(Entry entry);

    /** All entries. */
    List<Entry> all();

    /** Does something while no other process renews the entry. */
    default <T> T exclusively(Entry entry, Supplier<T> work) {
        Turn turn = turn(entry.key().name());
        try {
            return work.get();
        } finally {
            turn.close();
        }
    }

    /** Lets no other process renew what goes by that name, until what is returned is closed. */
    Turn turn(String name);
}
