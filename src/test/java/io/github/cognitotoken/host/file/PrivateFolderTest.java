package io.github.cognitotoken.host.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
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
    void danglingLink_isALinkToo() throws IOException {
        folder().replace("b", new byte[0]);
        Files.createSymbolicLink(path().resolve("a"), parent.resolve("nowhere"));

        assertThatIOException().isThrownBy(() -> folder().read("a")).withMessage("it is a symbolic link");
        assertThatIOException().isThrownBy(() -> folder().tryLock("a"));
        assertThat(parent.resolve("nowhere")).doesNotExist();
    }

    @Test
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
    void whatBelongsToAnother_isNotUsed_andNotTightened() throws IOException {
        folder().replace("a", "content".getBytes(UTF_8));
        Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rwxrwxrwx"));
        PrivateFolder theirs = new PrivateFolder(path(), new Owned(path()), tightened::add, name -> true);
        PrivateFolder fileIsTheirs =
                new PrivateFolder(path(), new Owned(path().resolve("a")), tightened::add, name -> true);

        assertThatIOException().isThrownBy(() -> theirs.read("a")).withMessage("it belongs to another user");
        assertThatIOException().isThrownBy(() -> theirs.replace("a", new byte[0]));
        assertThat(tightened).isEmpty();
        assertThatIOException().isThrownBy(() -> fileIsTheirs.read("a")).withMessage("it belongs to another user");
    }

    @Test
    void hugeFile_isNotRead() throws IOException {
        folder().replace("most", new byte[PrivateFolder.MAX_BYTES]);
        folder().replace("more", new byte[PrivateFolder.MAX_BYTES + 1]);

        assertThat(folder().read("most").orElseThrow()).hasSize(PrivateFolder.MAX_BYTES);
        assertThatIOException().isThrownBy(() -> folder().read("more")).withMessageContaining("larger than any");
    }

    @Test
    void halfWrittenFile_isNoFile_andSweptAwayOnceItsWriterMustBeDead() throws IOException {
        folder().replace("a", new byte[0]);
        Path young = Files.createFile(path().resolve("a.1-1.tmp"));
        Path old = Files.createFile(path().resolve("a.2-2.tmp"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(120)));

        assertThat(folder().names()).containsExactly("a");
        assertThat(young).exists();
        assertThat(old).doesNotExist();
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
    void lock_isHeldByOne_untilItIsClosed() throws IOException {
        PrivateLock lock = folder().tryLock("a.lock").orElseThrow();
        assertThat(folder().tryLock("a.lock")).isEmpty();
        folder().tryLock("b.lock").orElseThrow().close();

        lock.close();
        folder().tryLock("a.lock").orElseThrow().close();
        assertThat(path().resolve("a.lock")).exists();
        assertThat(mode(path().resolve("a.lock"))).isEqualTo("rw-------");
    }

    @Test
    void mark_isReadByOthers_andTakenAway() throws IOException {
        try (PrivateLock lock = folder().tryLock("a.lock").orElseThrow()) {
            lock.mark("PERSON");
            assertThat(path().resolve("a.lock")).hasContent("PERSON");
            lock.mark("");
            assertThat(path().resolve("a.lock")).isEmptyFile();
        }
    }

    @Test
    void warmRead_looksAtTheFolderAndTheFile_once() throws IOException {
        folder().replace("a", new byte[0]);
        Owned rules = new Owned(null);
        PrivateFolder folder = new PrivateFolder(path(), rules, tightened::add, name -> true);
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

        private final AccessRules real = AccessRules.ofThisMachine();
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
