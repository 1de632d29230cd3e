package io.github.cognitotoken.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageFolderTest {

    private static final String NAME = "a".repeat(64) + ".token";

    private TestFolder folder;

    @BeforeEach
    void open(@TempDir Path parent) {
        folder = new TestFolder(parent);
    }

    @Test
    void jobsFolder_isSeenByThatJobOnly() {
        folder.open().ofJob("one").write(NAME, new byte[] {1});

        assertThat(folder.open().ofJob("one").read(NAME)).hasValue(new byte[] {1});
        assertThat(folder.open().ofJob("other").read(NAME)).isEmpty();
        assertThat(folder.open().read(NAME)).isEmpty();
        assertThat(folder.open().ofJob("one").isOfJob()).isTrue();
        assertThat(folder.open().isOfJob()).isFalse();
    }

    @Test
    void writing_tellsWhetherItIsStored() {
        StorageFolder nowhere = new StorageFolder(Optional.empty(), folder.diagnostics(), pause -> {});

        assertThat(folder.open().write(NAME, new byte[] {1})).isTrue();
        assertThat(folder.open().hasPath()).isTrue();
        assertThat(nowhere.write(NAME, new byte[] {1})).isFalse();
        assertThat(nowhere.hasPath()).isFalse();
        assertThat(nowhere.read(NAME)).isEmpty();
    }

    /** A folder in the place of a file: it is there, and cannot be read. */
    @Test
    void fileThatCannotBeRead_isNoContent_withAWarning() throws IOException {
        StorageFolder opened = folder.open();
        opened.write(NAME, new byte[] {1});
        Files.delete(folder.path.resolve(NAME));
        Files.createDirectory(folder.path.resolve(NAME));

        assertThat(opened.read(NAME)).isEmpty();
        assertThat(folder.host.stderr()).contains("warning: the cache file ").contains(NAME + " is not used: ");
    }

    @Test
    void warning_isOneARun_whoeverOfBothFoldersHasIt() throws IOException {
        Files.createFile(folder.path);
        StorageFolder user = folder.open();
        StorageFolder job = user.ofJob("one");

        assertThat(job.write(NAME, new byte[1])).isFalse();
        assertThat(user.write(NAME, new byte[1])).isFalse();
        assertThat(folder.host.stderr()).containsOnlyOnce("warning:");
    }

    @Test
    void contentBeyondTheLimit_isNotWritten_withAWarningThatSaysWhy() {
        assertThat(folder.open().write(NAME, new byte[600 * 1024])).isFalse();

        assertThat(folder.host.stderr()).endsWith(NAME + " cannot be written: it is larger than 512 KiB\n");
        assertThat(folder.files("")).isEmpty();
    }
}
