package io.github.cognitotoken.host.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a file system in memory that has drives, no modes and the access lists of Windows. */
class WindowsAccessTest {

    private FileSystem windows;
    private Path path;
    private final List<String> tightened = new ArrayList<>();

    @BeforeEach
    void open() {
        windows = Jimfs.newFileSystem(Configuration.windows().toBuilder()
                .setAttributeViews("basic", "owner", "dos", "acl")
                .setDefaultAttributeValue("owner:owner", System.getProperty("user.name"))
                .build());
        path = windows.getPath("C:\\Users\\bob\\AppData\\cognito-token");
    }

    @AfterEach
    void close() throws IOException {
        windows.close();
    }

    @Test
    void rules_areThoseThatTheFileSystemOffers() {
        assertThat(AccessRules.of(windows)).isInstanceOf(WindowsAccess.class);
    }

    @Test
    void content_isReadBack_fromAFolderAndAFileThatNameThisUserOnly() throws IOException {
        folder().replace("a", "content".getBytes(UTF_8));

        assertThat(text("a")).hasValue("content");
        assertThat(allowed(path)).containsExactly(user(System.getProperty("user.name")));
        assertThat(allowed(path.resolve("a"))).containsExactly(user(System.getProperty("user.name")));
        assertThat(tightened).isEmpty();
    }

    @Test
    void fileThatOthersMayRead_isClosed_andThatIsTold() throws IOException {
        folder().replace("a", "content".getBytes(UTF_8));
        allow(path.resolve("a"), "eve");

        assertThat(text("a")).hasValue("content");
        assertThat(allowed(path.resolve("a"))).containsExactly(user(System.getProperty("user.name")));
        assertThat(tightened).containsExactly(path.resolve("a") + " was open to other users; now it is not");
    }

    @Test
    void fileOfAnotherUser_isNotUsed() throws IOException {
        folder().replace("a", "content".getBytes(UTF_8));
        own(path.resolve("a"), user("eve"));
        allow(path.resolve("a"), "eve");

        assertThatIOException().isThrownBy(() -> folder().read("a")).withMessage("it belongs to another user");
    }

    @Test
    void fileThatAnAdministratorMade_belongsToTheirGroup_andIsUsed() throws IOException {
        folder().replace("a", "content".getBytes(UTF_8));
        own(
                path.resolve("a"),
                windows.getUserPrincipalLookupService().lookupPrincipalByGroupName("BUILTIN\\Administrators"));

        assertThat(text("a")).hasValue("content");
        assertThat(tightened).isEmpty();
    }

    @Test
    void lock_isTaken_marked_andItsFileStays_whereNothingTellsFilesApart() throws IOException {
        try (LockFile lock = folder().tryLock("a.lock").orElseThrow()) {
            lock.mark("PERSON");
            assertThat(text("a.lock")).hasValue("PERSON");
        }
        folder().tryLock("a.lock").orElseThrow().close();
    }

    @Test
    void editedFile_isReplaced_andItsFolderMade() throws IOException {
        Path file = windows.getPath("C:\\Users\\bob\\config\\config");
        try (EditedFile edited = EditedFile.open(file, time -> {})) {
            edited.replace("a".getBytes(UTF_8), true);
            edited.replace("b".getBytes(UTF_8), false);
        }

        assertThat(Files.readString(file)).isEqualTo("b");
        assertThat(allowed(file)).containsExactly(user(System.getProperty("user.name")));
    }

    private PrivateFolder folder() {
        return new PrivateFolder(path, tightened::add, name -> true);
    }

    private Optional<String> text(String name) throws IOException {
        return folder().read(name).map(bytes -> new String(bytes, UTF_8));
    }

    private UserPrincipal user(String name) throws IOException {
        return windows.getUserPrincipalLookupService().lookupPrincipalByName(name);
    }

    private void own(Path file, UserPrincipal owner) throws IOException {
        Files.getFileAttributeView(file, FileOwnerAttributeView.class).setOwner(owner);
    }

    private void allow(Path file, String name) throws IOException {
        AclFileAttributeView view = Files.getFileAttributeView(file, AclFileAttributeView.class);
        List<AclEntry> entries = new ArrayList<>(view.getAcl());
        entries.add(AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(user(name))
                .setPermissions(EnumSet.of(AclEntryPermission.READ_DATA))
                .build());
        view.setAcl(entries);
    }

    private static List<UserPrincipal> allowed(Path file) throws IOException {
        return Files.getFileAttributeView(file, AclFileAttributeView.class).getAcl().stream()
                .map(AclEntry::principal)
                .toList();
    }
}
