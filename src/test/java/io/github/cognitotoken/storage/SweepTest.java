package io.github.cognitotoken.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepTest {

    private static final String NAME = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);

    private TestFolder folder;
    private final List<String> daily = new ArrayList<>();

    @BeforeEach
    void open(@TempDir Path parent) {
        folder = new TestFolder(parent);
        folder.open().write(NAME + ".token", "content".getBytes(US_ASCII));
    }

    @Test
    void halfWrittenFile_isSwept_onceItsWriterMustBeDead() throws IOException {
        Path young = make(NAME + ".token.1-1.tmp", Duration.ZERO);
        Path old = make(NAME + ".token.2-2f.tmp", Duration.ofMinutes(2));
        sweep();

        assertThat(young).exists();
        assertThat(old).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thesis.tmp",
                "thesis.1-2.tmp",
                "keyring.tmp",
                "totp-notes.txt",
                "x.lock",
                "notes.failure",
                "Photo.token.1-2.tmp"
            })
    void fileOfAnotherName_isSomebodysOwn_andStays(String name) throws IOException {
        Path theirs = make(name, Duration.ofDays(5000));
        sweep();

        assertThat(theirs).exists();
    }

    @Test
    void failuresAndReservedSteps_goAfterADay_withTheirLocks() throws IOException {
        Path failure = make(NAME + ".failure", Duration.ofDays(2));
        Path step = make("totp-0123abcd", Duration.ofDays(2));
        Path stepLock = make("totp-0123abcd.lock", Duration.ofDays(2));
        Path today = make("totp-4567", Duration.ofHours(1));
        sweep();

        assertThat(List.of(failure, step, stepLock)).noneMatch(Files::exists);
        assertThat(today).exists();
    }

    @Test
    void lock_goesAfterADay_unlessItsEntryIsThere_orSomebodyHoldsIt() throws IOException {
        Path ofEntry = make(NAME + ".lock", Duration.ofDays(2));
        Path orphan = make(OTHER + ".lock", Duration.ofDays(2));
        Path held = make("c".repeat(64) + ".lock", Duration.ofDays(2));
        StorageFolder holder = folder.open();
        HeldLock lock =
                holder.lock(held.getFileName().toString(), lately -> false).orElseThrow();
        age(held, Duration.ofDays(2));
        sweep();

        assertThat(ofEntry).exists();
        assertThat(held).exists();
        assertThat(orphan).doesNotExist();
        lock.close();
    }

    @Test
    void lockOfOnesOwn_staysHeld_throughASweep() throws IOException {
        StorageFolder own = folder.open();
        HeldLock lock = own.lock(OTHER + ".lock", lately -> false).orElseThrow();
        age(folder.path.resolve(OTHER + ".lock"), Duration.ofDays(2));
        new Sweep(own).run(".token", (names, old) -> {});

        assertThat(folder.path.resolve(OTHER + ".lock")).exists();
        assertThat(folder.open().lock(OTHER + ".lock", lately -> false)).isEmpty();
        lock.close();
    }

    @Test
    void lockThatWasReleased_goesInTheNextSweep() throws IOException {
        StorageFolder own = folder.open();
        own.lock(OTHER + ".lock", lately -> false).orElseThrow().close();
        age(folder.path.resolve(OTHER + ".lock"), Duration.ofDays(2));
        new Sweep(own).run(".token", (names, old) -> {});

        assertThat(folder.path.resolve(OTHER + ".lock")).doesNotExist();
    }

    @Test
    void emptyFolderOfAnotherName_isSomebodysOwn_andStays() throws IOException {
        Path theirs = Files.createDirectories(folder.path.resolve("job-hunt"));
        age(theirs, Duration.ofDays(5000));
        new Sweep(folder.open().ofJob("new")).run(".token", (names, old) -> {});

        assertThat(theirs).exists();
    }

    @Test
    void jobsFolder_goesAfterADay_butNothingThatSomebodyElsePutThere() throws IOException {
        folder.open().ofJob("old").write(NAME + ".token", new byte[1]);
        folder.open().ofJob("young").write(NAME + ".token", new byte[1]);
        Path mixed = jobs().get(0);
        Path thesis = Files.createFile(mixed.resolve("thesis.txt"));
        age(mixed, Duration.ofDays(2));
        // a new job sweeps behind those that ended
        new Sweep(folder.open().ofJob("new")).run(".token", (names, old) -> {});

        assertThat(thesis).exists();
        assertThat(mixed.toFile().list()).containsExactly("thesis.txt");
        Files.delete(thesis);
        age(mixed, Duration.ofDays(2));
        new Sweep(folder.open().ofJob("newer")).run(".token", (names, old) -> {});
        assertThat(mixed).doesNotExist();
        assertThat(jobs()).hasSize(3);
    }

    @Test
    void linkInPlaceOfAJobsFolder_isNotFollowed() throws IOException {
        Path precious = Files.createDirectory(folder.path.resolve("precious"));
        Path file = Files.createFile(precious.resolve(NAME + ".token"));
        Path link = folder.path.resolve("job-" + NAME);
        Files.createSymbolicLink(link, precious);
        new Sweep(folder.open()).run(".token", (names, old) -> {});

        assertThat(file).exists();
    }

    private List<Path> jobs() throws IOException {
        return folder.files("").stream()
                .filter(name -> name.startsWith("job-"))
                .map(folder.path::resolve)
                .toList();
    }

    @Test
    void dailySweep_isDaily() throws IOException {
        sweep();
        sweep();
        assertThat(daily).hasSize(1);

        age(folder.path.resolve("swept"), Duration.ofHours(25));
        sweep();
        assertThat(daily).hasSize(2);
        assertThat(folder.host.stderr()).isEmpty();
    }

    private void sweep() {
        new Sweep(folder.open()).run(".token", (names, old) -> daily.add(String.valueOf(names)));
    }

    private Path make(String name, Duration age) throws IOException {
        Path file = Files.createFile(folder.path.resolve(name));
        age(file, age);
        return file;
    }

    private static void age(Path file, Duration age) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }
}
