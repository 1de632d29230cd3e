package io.github.cognitotoken.host.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "modes and links are those of POSIX")
class EditedFileTest {

    @TempDir
    private Path temporary;

    private Path folder;
    private final List<Duration> waits = new ArrayList<>();

    @BeforeEach
    void resolveLinks() throws IOException {
        folder = temporary.toRealPath();
    }

    @Test
    void newFile_isTheOwnersOnly_andSoIsItsFolder() throws Exception {
        Path file = folder.resolve("new/folder/config");

        write(file, "a", false);

        assertThat(file).hasContent("a");
        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(mode(file.getParent())).isEqualTo("rwx------");
        assertThat(mode(folder.resolve("new"))).isEqualTo("rwx------");
        assertThat(names(file.getParent())).containsExactly("config");
    }

    @Test
    void modeOfAFile_stays_unlessItIsForItsOwnerOnly() throws Exception {
        Path file = Files.writeString(folder.resolve("config"), "a");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        write(file, "b", false);
        assertThat(mode(file)).isEqualTo("rw-r--r--");

        write(file, "c", true);
        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(file).hasContent("c");
        assertThat(names(folder)).containsExactly("config");
    }

    @Test
    void symbolicLink_staysOne_whateverItLeadsTo() throws Exception {
        Path target = Files.writeString(
                Files.createDirectory(folder.resolve("dotfiles")).resolve("config"), "a");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("dotfiles", "config"));
        Path linkToLink = Files.createSymbolicLink(folder.resolve("link2"), link);
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), Path.of("later", "config"));

        write(linkToLink, "b", false);
        write(dangling, "c", false);

        assertThat(target).hasContent("b");
        assertThat(link).isSymbolicLink();
        assertThat(linkToLink).isSymbolicLink();
        assertThat(dangling).isSymbolicLink().hasContent("c");
        assertThat(names(target.getParent())).containsExactly("config");
    }

    @Test
    void linkThatLeadsToItself_isRefused() throws Exception {
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, link);

        assertThatThrownBy(() -> open(link)).isInstanceOf(IOException.class).hasMessageContaining("too many");
    }

    @Test
    void whatIsNoFile_isRefused() throws Exception {
        assertThatThrownBy(() -> open(folder)).hasMessageContaining("no regular file");
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> open(file.resolve("config"))).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void lockOfAnotherThread_isWaitedFor_thenGivenUp_andNothingStaysBehind() throws Exception {
        Path file = Files.writeString(folder.resolve("config"), "a");
        try (EditedFile first = open(file)) {
            assertThatThrownBy(() -> EditedFile.open(file, waits::add, Duration.ZERO, LockFile.Locking.SYSTEM))
                    .hasMessageContaining("another process has been changing it");
            first.replace("b".getBytes(UTF_8), false);
        }

        assertThat(file).hasContent("b");
        assertThat(names(folder)).containsExactly("config");
    }

    @Test
    void fileSystemWithoutLocks_isWrittenAllTheSame() throws Exception {
        Path file = folder.resolve("config");
        LockFile.Locking none = channel -> {
            throw new IOException("No locks available");
        };
        try (EditedFile edited = EditedFile.open(file, waits::add, Duration.ZERO, none)) {
            edited.replace("a".getBytes(UTF_8), false);
        }

        assertThat(file).hasContent("a");
    }

    @Test
    void lockThatAKilledProcessLeft_isNoObstacle() throws Exception {
        Path file = Files.writeString(folder.resolve("config"), "a");
        Files.createFile(folder.resolve(".config.lock"));

        write(file, "b", false);

        assertThat(file).hasContent("b");
        assertThat(waits).isEmpty();
        assertThat(names(folder)).containsExactly("config");
    }

    private void write(Path file, String content, boolean forOwnerOnly) throws IOException {
        try (EditedFile edited = open(file)) {
            edited.replace(content.getBytes(UTF_8), forOwnerOnly);
        }
    }

    private EditedFile open(Path file) throws IOException {
        return EditedFile.open(file, waits::add);
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
