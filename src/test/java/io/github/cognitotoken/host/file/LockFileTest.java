package io.github.cognitotoken.host.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LockFileTest {

    private static final AccessRules MACHINE = AccessRules.of(Path.of("").getFileSystem());

    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("a.lock");
    }

    @Test
    void mark_canBeWrittenAndReadByAnybody_whileTheLockIsHeld() throws IOException {
        try (LockFile lock = attempt().orElseThrow()) {
            lock.mark("PERSON");
            // as Windows would have it: what is locked nobody else reads or writes
            try (FileChannel other = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock content = other.tryLock(0, 4096, false)) {
                assertThat(content).isNotNull();
            }
        }
    }

    @Test
    void lock_isHeldByOne_alsoAgainstAnEarlierVersionThatLocksTheWholeFile() throws IOException {
        try (FileChannel earlier = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock whole = earlier.lock()) {
            assertThat(whole).isNotNull();
            assertThat(attempt()).isEmpty();
        }
        attempt().orElseThrow().close();
    }

    @Test
    void lockThatAnotherProcessDeletes_whileItIsMade_isTriedForAgain() throws IOException {
        AccessRules deleting = new EverythingElse(MACHINE) {
            @Override
            public void settle(Path made, boolean isFolder) throws IOException {
                Files.delete(made);
                super.settle(made, isFolder);
            }
        };

        assertThat(LockFile.attempt(path, deleting, LockFile.Locking.SYSTEM)).isEmpty();
        attempt().orElseThrow().close();
    }

    /** Rules that do what others do. */
    private static class EverythingElse implements AccessRules {

        private final AccessRules rules;

        EverythingElse(AccessRules rules) {
            this.rules = rules;
        }

        @Override
        public FileAttribute<?>[] forFolder() {
            return rules.forFolder();
        }

        @Override
        public FileAttribute<?>[] forFile() {
            return rules.forFile();
        }

        @Override
        public void settle(Path made, boolean isFolder) throws IOException {
            rules.settle(made, isFolder);
        }

        @Override
        public Optional<Found> inspect(Path looked) throws IOException {
            return rules.inspect(looked);
        }

        @Override
        public void tighten(Path open, boolean isFolder) throws IOException {
            rules.tighten(open, isFolder);
        }
    }

    @Test
    void deletedLock_isMadeAnew_andOfTheOldFileNobodyHoldsIt() throws IOException {
        LockFile first = attempt().orElseThrow();
        first.delete();
        LockFile second = attempt().orElseThrow();
        first.close();

        assertThat(attempt()).isEmpty();
        second.close();
    }

    @Test
    void fileThatIsReplacedWhileItIsLocked_isNoLock() throws IOException {
        LockFile.Locking late = channel -> {
            FileLock lock = LockFile.Locking.SYSTEM.tryLock(channel);
            Files.delete(path);
            Files.createFile(path);
            return lock;
        };

        assertThat(LockFile.attempt(path, MACHINE, late)).isEmpty();
        attempt().orElseThrow().close();
    }

    @Test
    void fileSystemWithoutLocks_isToldFromAFileThatCannotBeWritten() throws IOException {
        LockFile.Locking none = channel -> {
            throw new IOException("No locks available");
        };

        assertThatExceptionOfType(LockFile.NoLocks.class)
                .isThrownBy(() -> LockFile.attempt(path, MACHINE, none))
                .withMessage("No locks available");
        Path file = Files.createFile(folder.resolve("file"));
        assertThatIOException()
                .isThrownBy(() -> LockFile.attempt(file.resolve("a.lock"), MACHINE, none))
                .isNotInstanceOf(LockFile.NoLocks.class);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "FIFOs are those of POSIX")
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void plantedFifo_isNotOpened() throws Exception {
        Process mkfifo = new ProcessBuilder("mkfifo", path.toString()).start();
        assertThat(mkfifo.waitFor(30, TimeUnit.SECONDS)).isTrue();

        assertThatIOException().isThrownBy(this::attempt).withMessage("it is no regular file");
    }

    @Test
    @NeedsPosixFiles
    void plantedLink_isNotFollowed() throws IOException {
        Path precious = Files.writeString(folder.resolve("precious"), "content");
        Files.createSymbolicLink(path, precious);

        assertThatIOException().isThrownBy(this::attempt).withMessage("it is a symbolic link");
        assertThat(precious).hasContent("content");
    }

    @Test
    void plantedFileOfAnotherUser_isNotUsed() throws IOException {
        Files.createFile(path);

        assertThatIOException()
                .isThrownBy(() -> LockFile.attempt(path, new EverythingIsTheirs(), LockFile.Locking.SYSTEM))
                .withMessage("it belongs to another user");
    }

    private Optional<LockFile> attempt() throws IOException {
        return LockFile.attempt(path, MACHINE, LockFile.Locking.SYSTEM);
    }
}
