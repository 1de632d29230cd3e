package io.github.cognitotoken.host.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandFileTrustTest {

    private static final int NOBODY = 65534;

    private Path folder;
    private Path file;

    @BeforeEach
    void write(@TempDir Path temporary) throws IOException {
        assumeTrue(
                Files.getFileStore(temporary).supportsFileAttributeView("unix"),
                "needs a file system with owners and modes");
        folder = Files.createDirectory(temporary.toRealPath().resolve("own"));
        file = Files.writeString(folder.resolve("config"), "x");
        mode(folder, "rwxr-xr-x");
        mode(file, "rw-r--r--");
    }

    @Test
    void ownFile_inOwnFolders_isTrusted() {
        assertThat(CommandFileTrust.about(file)).isEmpty();
    }

    @Test
    void fileThatOthersCanWrite_isNot() throws IOException {
        for (String mode : new String[] {"rw-rw-r--", "rw-r--rw-"}) {
            mode(file, mode);
            assertThat(reason(file)).isEqualTo("other users can write it");
        }
    }

    @Test
    void folderAboveThatOthersCanWrite_isNot_unlessItKeepsOwners() throws IOException {
        mode(folder, "rwxrwxrwx");
        assertThat(reason(file)).contains("other users can write the folder " + folder);

        Files.setAttribute(folder, "unix:mode", 01777);
        assertThat(CommandFileTrust.about(file)).isEmpty();
    }

    @Test
    void linkInAFolderThatOthersCanWrite_isNot() throws IOException {
        Path shared = Files.createDirectory(folder.resolve("shared"));
        Path link = Files.createSymbolicLink(shared.resolve("config"), file);
        mode(shared, "rwxrwxrwx");

        assertThat(reason(link)).contains("other users can write the folder " + shared);
    }

    @Test
    void fileOfAnotherUser_isNot() throws IOException {
        assumeTrue(PosixAccess.findOwnUserId() == 0, "only root can give a file to another user");
        Files.setAttribute(file, "unix:uid", NOBODY);
        assertThat(reason(file)).isEqualTo("it belongs to another user");
    }

    @Test
    void folderOfAnotherUser_isNot() throws IOException {
        assumeTrue(PosixAccess.findOwnUserId() == 0, "only root can give a folder to another user");
        Files.setAttribute(folder, "unix:uid", NOBODY);
        assertThat(reason(file)).contains("the folder " + folder + " above it belongs to another user");
    }

    @Test
    void fileThatIsGone_isNot() throws IOException {
        Files.delete(file);
        assertThat(reason(file)).isEqualTo("its owner is not known");
    }

    private static String reason(Path path) {
        return CommandFileTrust.about(path).orElseThrow().reason();
    }

    private static void mode(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
}
