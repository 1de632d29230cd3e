package io.github.cognitotoken.host.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/** Puts a file in the place of another so that a reader finds one of the two, and a power failure takes neither. */
final class DurableFile {

    private DurableFile() {}

    /** Something to be done to the new file before it takes its place. */
    @FunctionalInterface
    interface Step {
        void on(Path temporary) throws IOException;
    }

    /**
     * Replaces the file.
     *
     * @param temporary a file of the same folder that is not there
     * @throws IOException if the content cannot be written; the old content stands then, and nothing else is left
     */
    static void replace(Path target, Path temporary, byte[] content, FileAttribute<?>[] attributes, Step last)
            throws IOException {
        try {
            Set<OpenOption> newFile = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (FileChannel out = FileChannel.open(temporary, newFile, attributes)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            last.on(temporary);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
        flushNames(target.getParent());
    }

    /** A name for the temporary file that no other run has. */
    static String temporaryName(String name) {
        return name + "." + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".tmp";
    }

    /** The rename, too, is to survive a power failure. */
    private static void flushNames(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            return; // Windows has no such thing for folders
        }
    }
}
