package io.github.cognitotoken.cache;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A file for each entry, and small files that lead to entries from what people call them. */
public final class FileTokenStore implements TokenStore {

    private static final String ENTRY = ".token";
    private static final String LINK = ".link";

    private final CacheFolder folder;
    private final Seal seal;
    private final SingleFlight flights;

    public FileTokenStore(CacheFolder folder, Seal seal, SingleFlight flights) {
        this.folder = folder;
        this.seal = seal;
        this.flights = flights;
    }

    @Override
    public Optional<CacheEntry> find(TokenQuery query) {
        // a canonical name leads to its entry without a link
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

    private Optional<String> target(String link) {
        Optional<String> target =
                folder.read(link + LINK).map(content -> new String(content, StandardCharsets.US_ASCII));
        if (target.isPresent() && !Digest.isName(target.get())) {
            folder.broken(link + LINK, "it leads nowhere");
            return Optional.empty();
        }
        return target;
    }

    @Override
    public void prepare() {
        seal.prepare();
    }

    @Override
    public boolean needsKey() {
        return seal.needsKey();
    }

    @Override
    public List<String> names(TokenQuery query) {
        Stream<String> direct = query.key().map(TokenKey::name).stream();
        Stream<String> linked = query.links().stream().flatMap(link -> target(link).stream());
        return Stream.concat(direct, linked)
                .distinct()
                .filter(name -> folder.read(name + ENTRY).isPresent())
                .toList();
    }

    @Override
    public List<String> names() {
        return names(ENTRY);
    }

    @Override
    public boolean isSealed(String name) {
        return folder.read(name + ENTRY).filter(SealedFile::isSealed).isPresent();
    }

    @Override
    public boolean put(CacheEntry entry) {
        String name = entry.key().name() + ENTRY;
        boolean kept = folder.write(name, seal.close(name, EntryJson.write(entry)));
        if (kept) {
            folder.sweep();
        }
        return kept;
    }

    @Override
    public void link(TokenQuery query, CacheEntry entry, boolean current) {
        String target = entry.key().name();
        byte[] content = target.getBytes(StandardCharsets.US_ASCII);
        for (String link : query.linksTo(entry, current)) {
            if (target(link).filter(target::equals).isEmpty()) {
                folder.write(link + LINK, content);
            }
        }
    }

    @Override
    public void drop(CacheEntry entry) {
        folder.delete(entry.key().name() + ENTRY);
    }

    @Override
    public boolean forget(String name) {
        if (!folder.delete(name + ENTRY)) {
            return false;
        }
        for (String link : names(LINK)) {
            if (target(link).filter(name::equals).isPresent()) {
                folder.delete(link + LINK);
            }
        }
        return true;
    }

    @Override
    public List<CacheEntry> all() {
        List<CacheEntry> entries = new ArrayList<>();
        names(ENTRY).forEach(name -> read(name).ifPresent(entries::add));
        return entries;
    }

    @Override
    public Turn turn(String name) {
        return flights.turn(name);
    }

    private Optional<CacheEntry> read(String name) {
        String file = name + ENTRY;
        Optional<byte[]> content = folder.read(file);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        try {
            CacheEntry entry = EntryJson.read(seal.open(file, content.get()));
            if (!entry.key().name().equals(name)) {
                throw new EntryJson.Unreadable("it belongs to another sign-in");
            }
            return Optional.of(entry);
        } catch (EntryJson.Unreadable | Seal.Broken e) {
            folder.broken(file, e.getMessage());
            return Optional.empty();
        }
    }

    private List<String> names(String ending) {
        return folder.names().stream()
                .filter(name -> name.endsWith(ending))
                .map(name -> name.substring(0, name.length() - ending.length()))
                .filter(Digest::isName)
                .toList();
    }
}
