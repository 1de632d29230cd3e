package io.github.cognitotoken.host.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Replaces a file so that a reader finds either the old or the new one, and that the result survives a power failure.
 */
final class DurableFile {

    private static final String TEMPORARY = ".tmp";

    private final Disk disk;

    DurableFile(Disk disk) {
        this.disk = disk;
    }

    /** A step on the new file before it replaces the old one. */
    @FunctionalInterface
    interface Step {
        void on(Path temporary) throws IOException;
    }

    /** Makes data durable; a port, since only a power failure would show a missing step. */
    interface Disk {

        /** The disk of this machine. */
        Disk SYSTEM = new Disk() {};

        /** Returns once the content of the file, or the names in the folder, are on the disk. */
        default void sync(FileChannel channel) throws IOException {
            channel.force(true);
        }

        default void rename(Path from, Path to) throws IOException {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Replaces the file.
     *
     * @param temporary a file name in the same folder that does not exist
     * @throws IOException if the content cannot be written; then the old content stays, and no temporary file
     */
    void replace(Path target, Path temporary, byte[] content, AccessRules access, Step last) throws IOException {
        try {
            Set<OpenOption> newFile = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (FileChannel out = FileChannel.open(temporary, newFile, access.forFile())) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                access.settle(temporary, false);
                last.on(temporary);
                disk.sync(out);
            }
            disk.rename(temporary, target);
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
        syncNames(target.getParent());
    }

    /** A name for the temporary file that no other run has. */
    static String temporaryName(String name) {
        return name + "." + ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime()) + TEMPORARY;
    }

    /** The name of the file that a temporary file was to replace; empty for all other files. */
    static String nameOf(String temporaryName) {
        if (!temporaryName.endsWith(TEMPORARY)) {
            return "";
        }
        String stem = temporaryName.substring(0, temporaryName.length() - TEMPORARY.length());
        int dot = stem.lastIndexOf('.');
        return dot > 0 && stem.substring(dot + 1).matches("[0-9]+-[0-9a-f]+") ? stem.substring(0, dot) : "";
    }

    /** Makes the rename durable, too. */
    private void syncNames(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            disk.sync(names);
        } catch (IOException e) {
            return; // Windows cannot do this for folders
        }
    }
}
