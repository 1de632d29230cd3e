package io.github.cognitotoken.host.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {

    @TempDir
    private Path parent;

    private final List<String> tightened = new ArrayList<>();

    @Test
    void nothing_isMade_beforeSomethingIsWritten() throws IOException {
        assertThat(folder().read("a")).isEmpty();
        assertThat(folder().names()).isEmpty();
        folder().delete("a");

        assertThat(path()).doesNotExist();
    }

    @Test
    @NeedsPosixFiles
    void content_isReadBack_fromAFolderAndAFileOfTheOwnerAlone() throws IOException {
        folder().replace("a", "content".getBytes(UTF_8));

        assertThat(text("a")).hasValue("content");
        assertThat(mode(path())).isEqualTo("rwx------");
        assertThat(mode(path().resolve("a"))).isEqualTo("rw-------");
        assertThat(folder().names()).containsExactly("a");
        assertThat(tightened).isEmpty();
    }

    @Test
    void parents_areMade() throws IOException {
        new PrivateFolder(parent.resolve("x/y/z"), tightened::add, name -> true).replace("a", new byte[] {1});

        assertThat(parent.resolve("x/y/z/a")).hasBinaryContent(new byte[] {1});
    }

    @Test
    void content_isReplaced_andLeavesNothingBeside() throws IOException {
        folder().replace("a", "first, and longer".getBytes(UTF_8));
        folder().replace("a", "second".getBytes(UTF_8));

        assertThat(text("a")).hasValue("second");
        assertThat(path().toFile().list()).containsExactly("a");
    }

    @Test
    void reader_seesOneContentOrTheOther_neverBoth() throws Exception {
        byte[] zeros = new byte[200_000];
        byte[] ones = new byte[100_000];
        Arrays.fill(ones, (byte) 1);
        folder().replace("a", zeros);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 200; i++) {
                replaced(i % 2 == 0 ? ones : zeros);
            }
        });
        while (!writer.isDone()) {
            byte[] found = folder().read("a").orElseThrow();
            assertThat(Arrays.equals(found, zeros) || Arrays.equals(found, ones))
                    .isTrue();
        }
        writer.get();
    }

    @Test
    void deletedFile_isGone_andDeletingItAgainIsNoError() throws IOException {
        folder().replace("a", new byte[0]);
        folder().delete("a");
        folder().delete("a");

        assertThat(folder().read("a")).isEmpty();
    }

    @Test
    @NeedsPosixFiles
    void linkInPlaceOfAFile_isNotRead_andReplacedWithoutTouchingItsTarget() throws IOException {
        Path target = Files.writeString(parent.resolve("target"), "precious");
        folder().replace("b", new byte[0]);
        Files.createSymbolicLink(path().resolve("a"), target);

        assertThatIOException().isThrownBy(() -> folder().read("a")).withMessage("it is a symbolic link");
        folder().replace("a", "ours".getBytes(UTF_8));
        assertThat(text("a")).hasValue("ours");
        assertThat(target).hasContent("precious");
    }

    @Test
    @NeedsPosixFiles
    void danglingLink_isALinkToo() throws IOException {
        folder().replace("b", new byte[0]);
        Files.createSymbolicLink(path().resolve("a"), parent.resolve("nowhere"));

        assertThatIOException().isThrownBy(() -> folder().read("a")).withMessage("it is a symbolic link");
        assertThatIOException().isThrownBy(() -> folder().tryLock("a"));
        assertThat(parent.resolve("nowhere")).doesNotExist();
    }

    @Test
    @NeedsPosixFiles
    void linkInPlaceOfTheFolder_isNotUsed() throws IOException {
        Path target = Files.createDirectory(parent.resolve("target"));
        Files.createSymbolicLink(path(), target);

        assertThatIOException().isThrownBy(() -> folder().read("a")).withMessage("it is a symbolic link");
        assertThatIOException().isThrownBy(() -> folder().replace("a", new byte[0]));
        assertThatIOException().isThrownBy(() -> folder().tryLock("a"));
        assertThatIOException().isThrownBy(() -> folder().delete("a"));
        assertThatIOException().isThrownBy(() -> folder().names());
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void otherThingsThanFiles_areNotRead() throws IOException {
        folder().replace("b", new byte[0]);
        Files.createDirectory(path().resolve("a"));

        assertThatIOException().isThrownBy(() -> folder().read("a")).withMessage("it is no regular file");
        assertThatIOException()
                .isThrownBy(() -> new PrivateFolder(path().resolve("b"), tightened::add, name -> true).read("a"))
                .withMessage("it is no folder");
    }

    @Test
    @NeedsPosixFiles
    void openFileAndFolder_areClosed_andThatIsTold() throws IOException {
        folder().replace("a", "content".getBytes(UTF_8));
        Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(path().resolve("a"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(text("a")).hasValue("content");
        assertThat(mode(path())).isEqualTo("rwx------");
        assertThat(mode(path().resolve("a"))).isEqualTo("rw-------");
        assertThat(tightened)
                .containsExactly(
                        path() + " was open to other users; now it is not",
                        path().resolve("a") + " was open to other users; now it is not");
    }

    @Test
    @NeedsPosixFiles
    void whatBelongsToAnother_isNotUsed_andNotTightened() throws IOException {
        folder().replace("a", "content".getBytes(UTF_8));
        Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rwxrwxrwx"));
        PrivateFolder theirs = folder(new Owned(path()));
        PrivateFolder fileIsTheirs = folder(new Owned(path().resolve("a")));

        assertThatIOException().isThrownBy(() -> theirs.read("a")).withMessage("it belongs to another user");
        assertThatIOException().isThrownBy(() -> theirs.replace("a", new byte[0]));
        assertThat(tightened).isEmpty();
        assertThatIOException().isThrownBy(() -> fileIsTheirs.read("a")).withMessage("it belongs to another user");
    }

    @Test
    @NeedsPosixFiles
    void hugeFile_isNeitherReadNorWritten() throws IOException {
        folder().replace("most", new byte[PrivateFolder.MAX_BYTES]);
        Files.write(path().resolve("more"), new byte[PrivateFolder.MAX_BYTES + 1]);
        Files.setPosixFilePermissions(path().resolve("more"), PosixFilePermissions.fromString("rw-------"));

        assertThat(folder().read("most").orElseThrow()).hasSize(PrivateFolder.MAX_BYTES);
        assertThatIOException().isThrownBy(() -> folder().read("more")).withMessageContaining("larger than any");
        assertThatIOException()
                .isThrownBy(() -> folder().replace("most", new byte[PrivateFolder.MAX_BYTES + 1]))
                .withMessage("it is larger than 512 KiB");
        assertThat(folder().read("most").orElseThrow()).hasSize(PrivateFolder.MAX_BYTES);
        assertThat(folder().names()).containsExactlyInAnyOrder("most", "more");
    }

    @Test
    @NeedsPosixFiles
    void parentsThatAreMade_areTheOwnersOnly_andThoseThatAreThere_stay() throws IOException {
        Path there = Files.createDirectory(parent.resolve("there"));
        Files.setPosixFilePermissions(there, PosixFilePermissions.fromString("rwxr-xr-x"));
        new PrivateFolder(there.resolve("x/y/z"), tightened::add, name -> true).replace("a", new byte[] {1});

        assertThat(mode(there)).isEqualTo("rwxr-xr-x");
        assertThat(mode(there.resolve("x"))).isEqualTo("rwx------");
        assertThat(mode(there.resolve("x/y"))).isEqualTo("rwx------");
        assertThat(mode(there.resolve("x/y/z"))).isEqualTo("rwx------");
    }

    @Test
    void halfWrittenFile_tellsWhatItWasToReplace() {
        assertThat(PrivateFolder.nameBehindTemporary("a.token.123-9f.tmp")).hasValue("a.token");
        for (String other : List.of("a.tmp", "123-9f.tmp", "a.123.tmp", "a.token", "a.1-2.tmp.bak", "")) {
            assertThat(PrivateFolder.nameBehindTemporary(other)).as(other).isEmpty();
        }
        assertThat(PrivateFolder.nameBehindTemporary(DurableFile.temporaryName("a.token")))
                .hasValue("a.token");
    }

    @Test
    void failedReplacement_leavesTheOldContent_andNothingBeside() throws IOException {
        folder().replace("b", new byte[0]);
        Files.createDirectories(path().resolve("a/child"));

        assertThatIOException().isThrownBy(() -> folder().replace("a", new byte[] {1}));
        assertThat(folder().names()).containsExactlyInAnyOrder("a", "b");
        assertThat(path().toFile().list()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    @NeedsPosixFiles
    void lock_isHeldByOne_untilItIsClosed() throws IOException {
        LockFile lock = folder().tryLock("a.lock").orElseThrow();
        assertThat(folder().tryLock("a.lock")).isEmpty();
        folder().tryLock("b.lock").orElseThrow().close();

        lock.close();
        folder().tryLock("a.lock").orElseThrow().close();
        assertThat(path().resolve("a.lock")).exists();
        assertThat(mode(path().resolve("a.lock"))).isEqualTo("rw-------");
    }

    @Test
    void mark_isReadByOthers_andTakenAway() throws IOException {
        try (LockFile lock = folder().tryLock("a.lock").orElseThrow()) {
            lock.mark("PERSON");
            assertThat(path().resolve("a.lock")).hasContent("PERSON");
            lock.mark("");
            assertThat(path().resolve("a.lock")).isEmptyFile();
        }
    }

    @Test
    @NeedsPosixFiles
    void warmRead_looksAtTheFolderAndTheFile_once() throws IOException {
        folder().replace("a", new byte[0]);
        Owned rules = new Owned(null);
        PrivateFolder folder = folder(rules);
        folder.read("a");
        folder.read("a");

        assertThat(rules.inspected).containsExactly(path(), path().resolve("a"), path().resolve("a"));
    }

    private Path path() {
        return parent.resolve("private");
    }

    private PrivateFolder folder() {
        return new PrivateFolder(path(), tightened::add, name -> true);
    }

    private PrivateFolder folder(AccessRules rules) {
        return new PrivateFolder(
                path(), rules, DurableFile.Disk.SYSTEM, LockFile.Locking.SYSTEM, tightened::add, name -> true);
    }

    private Optional<String> text(String name) throws IOException {
        return folder().read(name).map(bytes -> new String(bytes, UTF_8));
    }

    private void replaced(byte[] content) {
        try {
            folder().replace("a", content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    /** The rules of this machine, but for one path that is somebody else's; notes what was looked at. */
    private static final class Owned implements AccessRules {

        private final AccessRules real = new PosixAccess();
        private final Path theirs;
        private final List<Path> inspected = new ArrayList<>();

        Owned(Path theirs) {
            this.theirs = theirs;
        }

        @Override
        public FileAttribute<?>[] forFolder() {
            return real.forFolder();
        }

        @Override
        public FileAttribute<?>[] forFile() {
            return real.forFile();
        }

        @Override
        public void settle(Path path, boolean folder) throws IOException {
            real.settle(path, folder);
        }

        @Override
        public Optional<Found> inspect(Path path) throws IOException {
            inspected.add(path);
            return real.inspect(path)
                    .map(found ->
                            new Found(found.kind(), !path.equals(theirs), found.open(), found.shared(), found.size()));
        }

        @Override
        public void tighten(Path path, boolean folder) throws IOException {
            real.tighten(path, folder);
        }
    }
}
