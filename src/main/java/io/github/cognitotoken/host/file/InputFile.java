package io.github.cognitotoken.host.file;

import io.github.cognitotoken.host.SmallInput;
import io.github.cognitotoken.host.TimeLimit;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * Reads a small file that the user names, with limits of time and size. It may be a pipe from {@code <(command)}, or a
 * device by mistake.
 */
public final class InputFile {

    /** The time limit for the writer of a pipe: as long as for a command. */
    private static final TimeLimit PIPE_LIMIT = new TimeLimit(Duration.ofSeconds(60));

    private InputFile() {}

    /**
     * Reads the file to its end, or one byte past the limit.
     *
     * @param maxBytes the limit
     * @throws IOException if it cannot be read; the message continues "… cannot be read: "
     */
    public static ByteBuffer read(String path, int maxBytes) throws IOException {
        return read(path, maxBytes, PIPE_LIMIT);
    }

    static ByteBuffer read(String path, int maxBytes, TimeLimit pipeLimit) throws IOException {
        Path file = path(path);
        if (Files.isDirectory(file)) {
            throw new IOException("it is a folder");
        }
        if (!Files.exists(file)) {
            throw new NoSuchFileException(path);
        }
        // the usual way to give no file at all; it needs no thread that watches its end
        boolean endsAtOnce = path.equals("/dev/null");
        return endsAtOnce || Files.isRegularFile(file)
                ? content(file, maxBytes)
                : contentWithin(pipeLimit, file, maxBytes);
    }

    private static Path path(String path) throws IOException {
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            throw new IOException("it is not a path", e);
        }
    }

    /** Opening a pipe waits for its writer, too. */
    private static ByteBuffer contentWithin(TimeLimit limit, Path file, int maxBytes) throws IOException {
        try {
            return limit.call(() -> {
                try {
                    return content(file, maxBytes);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (TimeoutException e) {
            throw new IOException(
                    "it is no regular file, and its end did not come within "
                            + limit.limit().toSeconds() + " seconds",
                    e);
        }
    }

    private static ByteBuffer content(Path file, int maxBytes) throws IOException {
        // not Files: that asks a pipe for its position
        try (InputStream in = new FileInputStream(file.toFile())) {
            return SmallInput.read(in, maxBytes);
        } catch (FileNotFoundException e) {
            throw Files.isReadable(file) ? e : new AccessDeniedException(file.toString());
        }
    }
}
