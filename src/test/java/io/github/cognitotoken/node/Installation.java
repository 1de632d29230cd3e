package io.github.cognitotoken.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the lock file in a folder of {@code src/test} pins, under the same name in {@code target}. It is installed anew
 * only after the lock file has changed.
 */
public final class Installation {

    private static final String LOCK_FILE = "package-lock.json";

    /** One for each folder: tests run side by side, and a large installation must hold up none of another folder. */
    private static final Map<Path, Object> LOCKS = new ConcurrentHashMap<>();

    private final Path source;
    private final Path target;

    public Installation(String name) {
        this.source = Path.of("src", "test", name);
        this.target = Path.of("target", name);
    }

    /** The folder that holds {@code node_modules}, installed where it is not yet. */
    public Path folder() {
        synchronized (LOCKS.computeIfAbsent(target, folder -> new Object())) {
            return installed();
        }
    }

    private Path installed() {
        Path done = target.resolve("installed-" + LOCK_FILE);
        try {
            if (!Files.exists(done) || Files.mismatch(done, source.resolve(LOCK_FILE)) >= 0) {
                Files.createDirectories(target);
                copy("package.json", target.resolve("package.json"));
                copy(LOCK_FILE, target.resolve(LOCK_FILE));
                Node.install(target);
                copy(LOCK_FILE, done);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toAbsolutePath();
    }

    /** A script of ours, copied to where it finds the packages. */
    public Path script(String name) {
        synchronized (Installation.class) {
            Path script = folder().resolve(name);
            try {
                copy(name, script);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return script;
        }
    }

    private void copy(String name, Path to) throws IOException {
        Files.copy(source.resolve(name), to, StandardCopyOption.REPLACE_EXISTING);
    }
}
