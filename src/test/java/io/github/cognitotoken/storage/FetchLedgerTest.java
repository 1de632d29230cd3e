package io.github.cognitotoken.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.FakeHost;
import io.github.cognitotoken.host.Redaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchLedgerTest {

    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String NAME = new Digest("fetches").hex();

    @TempDir
    private Path folder;

    private final FakeHost host = new FakeHost();

    @Test
    void fetches_areCountedWithinTheTime() {
        assertThat(record(NOW)).isEqualTo(1);
        assertThat(record(NOW.plusSeconds(30))).isEqualTo(2);
        assertThat(record(NOW.plusSeconds(59))).isEqualTo(3);
        assertThat(record(NOW.plusSeconds(61))).isEqualTo(3);
        assertThat(record(NOW.plusSeconds(300))).isEqualTo(1);
    }

    @Test
    void fetchesOfAClockThatWasAhead_doNotCount() {
        record(NOW.plusSeconds(3600));

        assertThat(record(NOW)).isEqualTo(1);
    }

    @Test
    void whatIsNoTime_doesNotCount_andMuchIsNotStored() throws IOException {
        Files.createDirectories(folder.resolve("cache"));
        record(NOW);
        Path file = folder.resolve("cache").resolve(NAME + ".fetches");
        Files.writeString(file, "x\n-1\n" + "9".repeat(40) + "\n" + NOW.toEpochMilli());

        assertThat(record(NOW.plusSeconds(1))).isEqualTo(2);
        for (int i = 0; i < 40; i++) {
            record(NOW.plusSeconds(2));
        }
        assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void withoutAFolder_eachFetchIsTheFirst() {
        FetchLedger ledger = new FetchLedger(new StorageFolder(Optional.empty(), diagnostics(), pause -> {}));

        ledger.record(NAME, NOW, MINUTE);

        assertThat(ledger.record(NAME, NOW, MINUTE)).isEqualTo(1);
    }

    private int record(Instant now) {
        StorageFolder storage = new StorageFolder(Optional.of(folder.resolve("cache")), diagnostics(), pause -> {});
        return new FetchLedger(storage).record(NAME, now, MINUTE);
    }

    private Diagnostics diagnostics() {
        return new Diagnostics(host.host().stderr(), new Redaction());
    }
}
