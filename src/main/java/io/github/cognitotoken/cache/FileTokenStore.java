package io.github.cognitotoken.cache;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    public Optional<Entry> find(Selection selection) {
        // a canonical name leads to its entry without a link
        Optional<Entry> direct = selection.key().flatMap(key -> read(key.name()));
        if (direct.isPresent()) {
            return direct;
        }
        for (String link : selection.links()) {
            Optional<Entry> linked = folder.read(link + LINK)
                    .map(target -> new String(target, StandardCharsets.US_ASCII))
                    .filter(FileTokenStore::isName)
                    .flatMap(this::read)
                    .filter(selection::fits);
            if (linked.isPresent()) {
                return linked;
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean put(Entry entry) {
        String name = entry.key().name() + ENTRY;
        boolean kept = folder.write(name, seal.close(name, EntryJson.write(entry)));
        if (kept) {
            folder.sweep();
        }
        return kept;
    }

    @Override
    public void link(Selection selection, Entry entry, boolean current) {
        String target = entry.key().name();
        byte[] content = target.getBytes(StandardCharsets.US_ASCII);
        for (String link : selection.linksTo(entry, current)) {
            boolean same = folder.read(link + LINK)
                    .map(found -> new String(found, StandardCharsets.US_ASCII))
                    .filter(target::equals)
                    .isPresent();
            if (!same) {
                folder.write(link + LINK, content);
            }
        }
    }

    @Override
    public void forget(Entry entry) {
        String name = entry.key().name();
        folder.delete(name + ENTRY);
        for (String link : names(LINK)) {
            boolean leadsHere = folder.read(link + LINK)
                    .map(target -> new String(target, StandardCharsets.US_ASCII))
                    .filter(name::equals)
                    .isPresent();
            if (leadsHere) {
                folder.delete(link + LINK);
            }
        }
    }

    @Override
    public List<Entry> all() {
        List<Entry> entries = new ArrayList<>();
        names(ENTRY).forEach(name -> read(name).ifPresent(entries::add));
        return entries;
    }

    @Override
    public Turn turn(String name) {
        return flights.turn(name);
    }

    private Optional<Entry> read(String name) {
        String file = name + ENTRY;
        Optional<byte[]> content = folder.read(file);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        try {
            Entry entry = EntryJson.read(seal.open(file, content.get()));
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
                .filter(FileTokenStore::isName)
                .toList();
    }

    /** What {@link Digest} makes, so that no file leads out of the folder. */
    private static boolean isName(String text) {
        return text.length() == 64 && text.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    }
}
