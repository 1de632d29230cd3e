package io.github.cognitotoken.cache;

import io.github.cognitotoken.host.Attention;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.FakeHost;
import io.github.cognitotoken.host.Redaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A cache folder below a temporary one, as each process would open it for itself. */
final class TestFolder {

    final Path path;
    final FakeHost host = new FakeHost();
    final Redaction redaction = new Redaction();
    final Attention attention = new Attention();

    TestFolder(Path parent) {
        path = parent.resolve("cache");
    }

    CacheFolder open() {
        return new CacheFolder(Optional.of(path), diagnostics(), host.host().pause());
    }

    Diagnostics diagnostics() {
        return new Diagnostics(host.host().stderr(), redaction);
    }

    FileTokenStore store() {
        CacheFolder folder = open();
        return new FileTokenStore(folder, Seal.NONE, flights(folder, false, Duration.ofSeconds(30)));
    }

    SingleFlight flights(CacheFolder folder, boolean canAsk, Duration limit) {
        return new SingleFlight(folder, host.host(), diagnostics(), redaction, attention, () -> canAsk, limit);
    }

    /** The names of the files with that ending. */
    List<String> files(String ending) {
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
