package io.github.cognitotoken.host.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFileTest {

    @TempDir
    private Path folder;

    private Path target;
    private Path temporary;
    private final List<String> events = new ArrayList<>();

    @BeforeEach
    void oldContent() throws IOException {
        target = Files.writeString(folder.resolve("target"), "old");
        temporary = folder.resolve("temporary");
    }

    @Test
    void wholeContent_isOnTheDisk_beforeItTakesItsPlace_andTheNameAfterwards() throws IOException {
        replace(new Noting(), written -> events.add("step"));

        assertThat(events)
                .containsExactly(
                        "step", "sync of new while target is old", "rename", "sync of the folder, target is new");
        assertThat(target).hasContent("new");
        assertThat(temporary).doesNotExist();
    }

    @Test
    void failedSync_leavesTheOldContent_andNothingBeside() {
        DurableFile.Disk full = new DurableFile.Disk() {
            @Override
            public void sync(FileChannel channel) throws IOException {
                throw new IOException("no space left");
            }
        };

        assertThatIOException().isThrownBy(() -> replace(full, written -> {})).withMessage("no space left");
        assertThat(target).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("target");
    }

    @Test
    void systemsDisk_syncsAndRenames() throws IOException {
        replace(DurableFile.Disk.SYSTEM, written -> {});

        assertThat(target).hasContent("new");
        assertThat(folder.toFile().list()).containsExactly("target");
    }

    @Test
    void systemsDisk_forcesContentAndSize() throws IOException {
        FileChannel channel = mock(FileChannel.class);
        DurableFile.Disk.SYSTEM.sync(channel);

        verify(channel).force(true);
    }

    private void replace(DurableFile.Disk disk, DurableFile.Step step) throws IOException {
        new DurableFile(disk)
                .replace(target, temporary, "new".getBytes(UTF_8), AccessRules.of(folder.getFileSystem()), step);
    }

    /** Notes what is done, and what a power failure would leave at that moment. */
    private final class Noting implements DurableFile.Disk {

        @Override
        public void sync(FileChannel channel) throws IOException {
            events.add(
                    Files.exists(temporary)
                            ? "sync of " + Files.readString(temporary) + " while target is " + Files.readString(target)
                            : "sync of the folder, target is " + Files.readString(target));
            DurableFile.Disk.super.sync(channel);
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            events.add("rename");
            DurableFile.Disk.super.rename(from, to);
        }
    }
}
