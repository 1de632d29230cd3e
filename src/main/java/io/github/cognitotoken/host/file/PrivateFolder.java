package io.github.cognitotoken.host.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A folder of small files that nobody but its owner can read or write: folder 0700, files 0600, on Windows access lists
 * with the owner alone. Neither the folder nor a file in it is followed through a symbolic link; what is our own but
 * open to others is closed, and said so; what belongs to somebody else is not used.
 */
public final class PrivateFolder {

    /** The largest file that is read, in bytes: tokens and what belongs to them are far smaller. */
    static final int MAX_BYTES = 512 * 1024;

    private static final String TEMPORARY = ".tmp";
    private static final long TEMPORARY_AGE_MILLIS = 60_000;

    private final Path folder;
    private final AccessRules access;
    private final Consumer<String> tightened;
    private final Predicate<String> ours;
    private boolean checked;

    /**
     * @param tightened is told when something of ours was open to others
     * @param ours tells by its name whether a file is one of those that are put into this folder
     */
    public PrivateFolder(Path folder, Consumer<String> tightened, Predicate<String> ours) {
        this(folder, AccessRules.ofThisMachine(), tightened, ours);
    }

    PrivateFolder(Path folder, AccessRules access, Consumer<String> tightened, Predicate<String> ours) {
        this.ours = ours;
        this.folder = folder;
        this.access = access;
        this.tightened = tightened;
    }

    /** Where a file of that name is, for messages. */
    public Path path(String name) {
        return folder.resolve(name);
    }

    /**
     * The content of a file; empty if there is none.
     *
     * @throws IOException if it, or the folder, is not to be trusted or cannot be read; its message continues a sentence
     *     "… is not used: "
     */
    public Optional<byte[]> read(String name) throws IOException {
        if (!isThere()) {
            return Optional.empty();
        }
        Path file = path(name);
        Optional<AccessRules.Found> found = access.inspect(file);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        requireTrusted(file, found.get(), AccessRules.Kind.FILE);
        if (found.get().size() > MAX_BYTES) {
            throw new IOException("it is larger than any that this program writes");
        }
        try (SeekableByteChannel in = Files.newByteChannel(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            ByteBuffer content = ByteBuffer.allocate((int) Math.min(in.size(), MAX_BYTES));
            int n = 0;
            while (n >= 0 && content.hasRemaining()) {
                n = in.read(content);
            }
            byte[] bytes = new byte[content.position()];
            content.flip().get(bytes);
            return Optional.of(bytes);
        } catch (NoSuchFileException e) {
            return Optional.empty(); // taken away in between
        }
    }

    /**
     * Puts content in the place of a file's, for a reader wholly or not at all. When this returns the content survives a
     * power failure.
     *
     * @throws IOException if it cannot be written; the old content stands then
     */
    public void replace(String name, byte[] content) throws IOException {
        create();
        DurableFile.replace(
                path(name), path(DurableFile.temporaryName(name)), content, access.forFile(), temporary -> {});
    }

    /** Takes a file away, if there is one. */
    public void delete(String name) throws IOException {
        if (isThere()) {
            Files.deleteIfExists(path(name));
        }
    }

    /** The names of the files; what a killed process left half-written is swept away. */
    public List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        if (!isThere()) {
            return names;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (!name.endsWith(TEMPORARY)) {
                    names.add(name);
                } else {
                    sweep(file);
                }
            }
        }
        return names;
    }

    private static void sweep(Path file) {
        try {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isAbandoned(file)) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            return; // it is in nobody's way
        }
    }

    private static boolean isAbandoned(Path file) throws IOException {
        try {
            long age = System.currentTimeMillis()
                    - Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toMillis();
            return age > TEMPORARY_AGE_MILLIS;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /**
     * Takes the lock of that name, unless another process has it. The system gives it back when this process ends, however
     * it ends. The file stays: taking it away would let two processes hold "the" lock.
     */
    public Optional<PrivateLock> tryLock(String name) throws IOException {
        create();
        Set<OpenOption> options = Set.of(
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
        FileChannel channel = FileChannel.open(path(name), options, access.forFile());
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new PrivateLock(channel));
            }
        } catch (OverlappingFileLockException e) {
            return Optional.empty(); // by another thread of this process; its channel must stay the only one closed
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    /** Whether the folder is there and to be trusted. */
    private boolean isThere() throws IOException {
        if (checked) {
            return true;
        }
        Optional<AccessRules.Found> found = access.inspect(folder);
        if (found.isPresent()) {
            requireTrusted(folder, found.get(), AccessRules.Kind.FOLDER);
            checked = true;
        }
        return found.isPresent();
    }

    private void create() throws IOException {
        if (isThere()) {
            return;
        }
        if (folder.getParent() != null) {
            Files.createDirectories(folder.getParent());
        }
        try {
            Files.createDirectory(folder, access.forFolder());
        } catch (FileAlreadyExistsException e) {
            isThere(); // another process was faster
        }
    }

    private void requireTrusted(Path path, AccessRules.Found found, AccessRules.Kind wanted) throws IOException {
        if (found.kind() == AccessRules.Kind.LINK) {
            throw new IOException("it is a symbolic link");
        }
        if (found.kind() != wanted) {
            throw new IOException(wanted == AccessRules.Kind.FILE ? "it is no regular file" : "it is no folder");
        }
        if (!found.ours()) {
            throw new IOException("it belongs to another user");
        }
        if (found.open()) {
            if (wanted == AccessRules.Kind.FOLDER) {
                requireOurs(found);
            }
            access.tighten(path, wanted == AccessRules.Kind.FOLDER);
            tightened.accept(path + " was open to other users; now it is not");
        }
    }

    /** Somebody's {@code /tmp} or home is not closed to others just because it was named. */
    private void requireOurs(AccessRules.Found found) throws IOException {
        boolean foreign = found.shared();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                foreign |= !ours.test(file.getFileName().toString());
            }
        }
        if (foreign) {
            throw new IOException("it is open to other users and not ours alone: name a folder for nothing else");
        }
    }
}
