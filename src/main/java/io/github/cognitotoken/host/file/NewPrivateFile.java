package io.github.cognitotoken.host.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** A new file that only its owner can read. */
public final class NewPrivateFile {

    private NewPrivateFile() {}

    /**
     * Creates it, durably.
     *
     * @throws IOException if there is something of that name already, or it cannot be written; then nothing is left of it
     */
    public static void create(Path file, byte[] content) throws IOException {
        AccessRules access = AccessRules.of(file.getFileSystem());
        Set<OpenOption> newFile = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel out = FileChannel.open(file, newFile, access.forFile())) {
            write(out, file, content, access);
        }
    }

    private static void write(FileChannel out, Path file, byte[] content, AccessRules access) throws IOException {
        try {
            access.settle(file, false);
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }
}
