package io.github.cognitotoken.storage;

import java.util.Optional;
import java.util.function.Supplier;

/** A file without secrets that saves a request: it is not sealed, and a failure to write it is not reported. */
public final class PublicFile {

    private final StorageFolder folder;
    private final String stem;
    private final String name;

    private PublicFile(StorageFolder folder, String stem, String ending) {
        this.folder = folder;
        this.stem = stem;
        this.name = stem + ending;
    }

    /** The file for the public keys of an issuer. */
    public static PublicFile ofKeys(StorageFolder folder, String address) {
        return new PublicFile(folder, new Digest("keys").add(address).hex(), FileNames.KEYS);
    }

    /** Takes its value out of the content. */
    @FunctionalInterface
    public interface Content<T> {
        T of(byte[] content) throws Unreadable;
    }

    /** What it holds; empty if it is absent or cannot be used, which is told once. */
    public <T> Optional<T> read(Content<T> content) {
        Optional<byte[]> bytes = folder.read(name);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(content.of(bytes.get()));
        } catch (Unreadable e) {
            folder.broken(name, e.getMessage());
            return Optional.empty();
        }
    }

    public void write(byte[] content) {
        folder.note(name, content);
    }

    /** Runs the work while no other process does the same for this file, as far as the folder has locks. */
    public <T> T exclusively(Supplier<T> work) {
        return folder.exclusively(stem + FileNames.LOCK, work);
    }
}
