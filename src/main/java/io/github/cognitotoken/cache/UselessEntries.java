package io.github.cognitotoken.cache;

import io.github.cognitotoken.storage.StorageFolder;
import io.github.cognitotoken.storage.Unreadable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Deletes entries that nobody can use any more, with their links and locks: tokens that ended more than a day ago and
 * cannot be refreshed, and files older than the longest life of a refresh token. In the folder of a CI job, files older
 * than a day.
 */
final class UselessEntries {

    private static final Duration DAY = Duration.ofDays(1);

    /** The longest possible life of a refresh token. */
    private static final Duration LONGEST_LIFE = Duration.ofDays(3650);

    /** The limit for one day, so that a sign-in is not delayed. */
    private static final Duration BUDGET = Duration.ofSeconds(1);

    private final TokenStore store;
    private final StorageFolder folder;
    private final Instant now = Instant.now();
    private final long start = System.nanoTime();

    UselessEntries(TokenStore store, StorageFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    /** Deletes them, of those files that were written more than a day ago. */
    void sweep(List<String> names, Predicate<String> old) {
        for (String name : names(names, TokenStore.ENTRY)) {
            if (hasTime() && old.test(name + TokenStore.ENTRY) && isUseless(name)) {
                forget(name);
            }
        }
        for (String link : names(names, TokenStore.LINK)) {
            if (hasTime() && old.test(link + TokenStore.LINK) && !leadsAnywhere(link)) {
                folder.delete(link + TokenStore.LINK);
            }
        }
    }

    private void forget(String name) {
        // another process may have renewed it in between
        folder.ifFree(name + ".lock", () -> isUseless(name) && store.forget(name) && folder.delete(name + ".failure"));
    }

    private boolean leadsAnywhere(String link) {
        return store.target(link)
                .flatMap(name -> folder.written(name + TokenStore.ENTRY))
                .isPresent();
    }

    private boolean isUseless(String name) {
        Optional<Instant> written = folder.written(name + TokenStore.ENTRY);
        Duration longest = folder.isOfJob() ? DAY : LONGEST_LIFE;
        if (written.isEmpty() || written.get().isBefore(now.minus(longest))) {
            return true;
        }
        try {
            return store.parse(name).filter(this::isUseless).isPresent();
        } catch (Unreadable e) {
            return false; // another version, or another seal, may be able to use it
        }
    }

    private boolean isUseless(CacheEntry entry) {
        Instant ended = entry.idEnds().filter(entry.accessEnds()::isBefore).orElse(entry.accessEnds());
        return entry.tokens().refreshToken().isEmpty() && ended.isBefore(now.minus(DAY));
    }

    private boolean hasTime() {
        return System.nanoTime() - start < BUDGET.toNanos();
    }

    /** The names with that ending, from a random start, so that no file is skipped each day. */
    private List<String> names(List<String> all, String ending) {
        List<String> names = new ArrayList<>();
        for (String name : all) {
            if (name.endsWith(ending)) {
                names.add(name.substring(0, name.length() - ending.length()));
            }
        }
        Collections.rotate(names, (int) (start % Math.max(1, names.size())));
        return names;
    }
}
