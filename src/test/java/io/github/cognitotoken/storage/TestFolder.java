package io.github.cognitotoken.storage;

import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.FakeHost;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.host.WaitState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder below a temporary one, as each process would open it for itself. */
public final class TestFolder {

    public final Path path;
    public final FakeHost host = new FakeHost();
    public final Redaction redaction = new Redaction();
    public final WaitState waitState = new WaitState();

    public TestFolder(Path parent) {
        path = parent.resolve("cache");
    }

    public StorageFolder open() {
        return new StorageFolder(Optional.of(path), diagnostics(), host.host().pause());
    }

    public Diagnostics diagnostics() {
        return new Diagnostics(host.host().stderr(), redaction);
    }

    public SingleFlight flights(StorageFolder folder, boolean canAsk, Duration limit) {
        return new SingleFlight(folder, host.host(), diagnostics(), redaction, waitState, () -> canAsk, limit);
    }

    /** The names of the files with that ending. */
    public List<String> files(String ending) {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
