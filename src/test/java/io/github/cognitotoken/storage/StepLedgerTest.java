package io.github.cognitotoken.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.FakeHost;
import io.github.cognitotoken.host.Redaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is the files' own; what every ledger does stands in {@code TotpLedgerTest}. */
class StepLedgerTest {

    private static final long LATEST = Long.MAX_VALUE;

    @TempDir
    private Path parent;

    private final FakeHost host = new FakeHost();

    @Test
    void file_holdsTheNumberOfTheStep_andNothingElse() throws IOException {
        ledger(place()).reserve("name", 42, LATEST);

        assertThat(place().resolve("totp-name")).hasContent("42");
    }

    @Test
    void otherProcess_goesOnFromThere() {
        ledger(place()).reserve("name", 42, LATEST);

        assertThat(ledger(place()).reserve("name", 42, LATEST)).hasValue(43);
        assertThat(host.stderr()).isEmpty();
    }

    @Test
    void reservationsAtOnce_areAllDifferent() {
        ConcurrentSkipListSet<Long> steps = new ConcurrentSkipListSet<>();
        IntStream.range(0, 20)
                .parallel()
                .forEach(i ->
                        steps.add(ledger(place()).reserve("name", 42, LATEST).orElseThrow()));

        assertThat(steps).hasSize(20).last().isEqualTo(61L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "42\n", "1234567890123456", "4\u00002"})
    void brokenFile_countsAsAbsent_withOneWarning_andIsWrittenOver(String content) throws IOException {
        StepLedger ledger = ledger(place());
        ledger.reserve("name", 1, LATEST);
        Files.writeString(place().resolve("totp-name"), content);

        assertThat(ledger.reserve("name", 42, LATEST)).hasValue(42);
        assertThat(ledger.reserve("name", 42, LATEST)).hasValue(43);
        assertThat(host.stderr()).containsOnlyOnce("warning:").contains("totp-name is not used");
    }

    @Test
    void stepsThatAClockReservedWhichWasAhead_areForgiven() {
        ledger(place()).reserve("name", 162, 182);

        assertThat(ledger(place()).reserve("name", 42, 62)).hasValue(42);
        assertThat(ledger(place()).reserve("name", 42, 62)).hasValue(43);
        assertThat(host.stderr()).isEmpty();
    }

    @Test
    void fullQueue_isNotTakenForAClockThatWasAhead() {
        ledger(place()).reserve("name", 63, 63);

        // the other process looked at its clock just before the step ended
        assertThat(ledger(place()).reserve("name", 42, 63)).isEmpty();
        assertThat(ledger(place()).reserve("name", 42, 62)).isEmpty();
    }

    @Test
    void fileSystemWithoutLocks_isToldTruly_once() {
        io.github.cognitotoken.host.file.LockFile.Locking none = channel -> {
            throw new IOException("No locks available");
        };
        StepLedger ledger = new StepLedger(new StorageFolder(
                Optional.of(place()),
                Optional.empty(),
                none,
                new StorageWarnings(new Diagnostics(host.host().stderr(), new Redaction())),
                time -> Thread.sleep(time.toMillis())));

        assertThat(ledger.reserve("name", 42, LATEST)).hasValue(42);
        assertThat(ledger.reserve("name", 42, LATEST)).hasValue(43);
        assertThat(host.stderr())
                .isEqualTo("warning: the file system of " + place()
                        + " has no locks (No locks available): calls at the same time do not wait for each other\n");
    }

    @Test
    void withoutAPlace_everybodyReservesAlone_silently() {
        StepLedger ledger = new StepLedger(folder(Optional.empty()));

        assertThat(ledger.reserve("name", 42, LATEST)).hasValue(42);
        assertThat(ledger.reserve("name", 42, LATEST)).hasValue(42);
        assertThat(host.stderr()).isEmpty();
    }

    @Test
    void folderThatCannotBe_isOneWarning() throws IOException {
        Files.writeString(place(), "a file in its place");
        StepLedger ledger = ledger(place());

        assertThat(ledger.reserve("name", 42, LATEST)).hasValue(42);
        assertThat(ledger.reserve("name", 42, LATEST)).hasValue(42);
        assertThat(host.stderr()).containsOnlyOnce("warning:").contains("nothing can be stored in the cache");
    }

    private Path place() {
        return parent.resolve("cache");
    }

    private StepLedger ledger(Path place) {
        return new StepLedger(folder(Optional.of(place)));
    }

    private StorageFolder folder(Optional<Path> place) {
        return new StorageFolder(
                place, new Diagnostics(host.host().stderr(), new Redaction()), time -> Thread.sleep(time.toMillis()));
    }
}
