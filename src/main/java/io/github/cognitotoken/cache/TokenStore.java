package io.github.cognitotoken.cache;

import io.github.cognitotoken.storage.Digest;
import io.github.cognitotoken.storage.Lease;
import io.github.cognitotoken.storage.Seal;
import io.github.cognitotoken.storage.SealedFile;
import io.github.cognitotoken.storage.SealedFolder;
import io.github.cognitotoken.storage.SingleFlight;
import io.github.cognitotoken.storage.StorageFolder;
import io.github.cognitotoken.storage.Sweep;
import io.github.cognitotoken.storage.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The entries of a folder: a file for each, and small files (links) that map usernames and profiles to entries. With
 * {@code --no-cache} the folder has no path and stores nothing.
 */
public final class TokenStore {

    static final String ENTRY = ".token";
    static final String LINK = ".link";

    private final StorageFolder folder;
    private final Seal seal;
    private final SingleFlight flights;
    private Map<String, List<String>> links;

    public TokenStore(StorageFolder folder, Seal seal, SingleFlight flights) {
        this.folder = folder;
        this.seal = seal;
        this.flights = flights;
    }

    /**
     * The entry that fits, if there is one; takes no lock.
     *
     * @throws io.github.cognitotoken.failure.Failure of kind {@code INTERACTION} if it is encrypted and its key cannot be
     *     obtained
     */
    public Optional<CacheEntry> find(TokenQuery query) {
        // a canonical name needs no link
        Optional<CacheEntry> direct = query.key().flatMap(key -> read(key.name()));
        if (direct.isPresent()) {
            return direct;
        }
        for (String link : query.links()) {
            Optional<CacheEntry> linked = target(link).flatMap(this::read).filter(query::fits);
            if (linked.isPresent()) {
                return linked;
            }
        }
        return Optional.empty();
    }

    Optional<String> target(String link) {
        Optional<String> target =
                folder.read(link + LINK).map(content -> new String(content, StandardCharsets.US_ASCII));
        if (target.isPresent() && !Digest.isName(target.get())) {
            folder.broken(link + LINK, "it names no entry");
            return Optional.empty();
        }
        return target;
    }

    /**
     * Makes sure that tokens can be stored, before they are fetched.
     *
     * @throws io.github.cognitotoken.failure.Failure of kind {@code INTERACTION} if they are to be encrypted and there is
     *     no key
     */
    public void prepare() {
        seal.prepare();
    }

    /** Whether a key is needed to read entries, which a command has to be run for. */
    public boolean needsKey() {
        return seal.needsKey();
    }

    /** The names of the entries that are likely to fit, unread. */
    public List<String> names(TokenQuery query) {
        Stream<String> direct = query.key().map(TokenKey::name).stream();
        Stream<String> linked = query.links().stream().flatMap(link -> target(link).stream());
        return Stream.concat(direct, linked)
                .distinct()
                .filter(name -> folder.read(name + ENTRY).isPresent())
                .toList();
    }

    /** The names of all entries, unread. */
    public List<String> names() {
        return names(ENTRY);
    }

    /** Whether an entry is encrypted. */
    public boolean isSealed(String name) {
        return folder.read(name + ENTRY).filter(SealedFile::isSealed).isPresent();
    }

    /** Stores the entry of a new sign-in without {@code login}. A CI job then stores no refresh token. */
    boolean putInPassing(CacheEntry entry) {
        return put(folder.isOfJob() ? entry.withoutRefreshToken() : entry);
    }

    /**
     * Stores an entry; it is durable when this returns.
     *
     * @return whether it is stored
     */
    public boolean put(CacheEntry entry) {
        String name = entry.key().name() + ENTRY;
        boolean stored = folder.write(name, seal.close(name, EntryJson.write(entry)));
        if (stored) {
            new Sweep(folder).run(ENTRY, (names, old) -> new UselessEntries(this, folder).sweep(names, old));
        }
        return stored;
    }

    /**
     * Writes the links from this query, and from the user's names, to the entry.
     *
     * @param current whether it becomes the current sign-in of the client and the profile
     */
    public void link(TokenQuery query, CacheEntry entry, boolean current) {
        links = null;
        String target = entry.key().name();
        byte[] content = target.getBytes(StandardCharsets.US_ASCII);
        for (String link : query.linksTo(entry, current)) {
            if (target(link).filter(target::equals).isEmpty()) {
                folder.write(link + LINK, content);
            }
        }
    }

    /** Deletes tokens that are not valid any more. Links stay, so they resolve to the replacement entry. */
    public void drop(CacheEntry entry) {
        folder.delete(entry.key().name() + SealedFolder.AWS_CREDENTIALS);
        folder.delete(entry.key().name() + ENTRY);
    }

    /**
     * Forgets an entry and its links.
     *
     * @return whether it is gone
     */
    public boolean forget(CacheEntry entry) {
        return forget(entry.key().name());
    }

    /**
     * Forgets an entry and its links, unread.
     *
     * @return whether it is gone
     */
    public boolean forget(String name) {
        if (!folder.delete(name + SealedFolder.AWS_CREDENTIALS) || !folder.delete(name + ENTRY)) {
            return false;
        }
        for (String link : linksTo(name)) {
            // another process may have changed the link meanwhile
            if (target(link).filter(name::equals).isPresent()) {
                folder.delete(link + LINK);
            }
        }
        return true;
    }

    /** All links are read once, however many entries are forgotten. */
    private List<String> linksTo(String name) {
        if (links == null) {
            links = new HashMap<>();
            for (String link : names(LINK)) {
                target(link)
                        .ifPresent(target -> links.computeIfAbsent(target, key -> new ArrayList<>())
                                .add(link));
            }
        }
        return links.getOrDefault(name, List.of());
    }

    /** All entries. */
    public List<CacheEntry> all() {
        List<CacheEntry> entries = new ArrayList<>();
        names(ENTRY).forEach(name -> read(name).ifPresent(entries::add));
        return entries;
    }

    /** Does something while no other process renews the entry. */
    public <T> T exclusively(CacheEntry entry, Supplier<T> work) {
        return exclusively(entry.key().name(), work);
    }

    /** Does something while no other process renews the entry of that name. */
    public <T> T exclusively(String name, Supplier<T> work) {
        Lease lease = lease(name);
        try {
            T result = work.get();
            if (folder.written(name + ENTRY).isEmpty()) {
                lease.discard();
            }
            return result;
        } finally {
            lease.close();
        }
    }

    /** Lets no other process renew the entry of that name, until the lease is closed. */
    public Lease lease(String name) {
        return flights.lease(name);
    }

    private Optional<CacheEntry> read(String name) {
        try {
            return parse(name);
        } catch (Unreadable e) {
            folder.broken(name + ENTRY, e.getMessage());
            return Optional.empty();
        }
    }

    /** The entry of that name; empty if there is none. */
    Optional<CacheEntry> parse(String name) throws Unreadable {
        String file = name + ENTRY;
        Optional<byte[]> content = folder.read(file);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        CacheEntry entry = EntryJson.read(seal.open(file, content.get()));
        if (!entry.key().name().equals(name)) {
            throw new Unreadable("it belongs to another sign-in");
        }
        return Optional.of(entry);
    }

    private List<String> names(String ending) {
        return folder.names().stream()
                .filter(name -> name.endsWith(ending))
                .map(name -> name.substring(0, name.length() - ending.length()))
                .filter(Digest::isName)
                .toList();
    }
}
