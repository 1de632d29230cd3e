package io.github.cognitotoken.signin.userpool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.auth.device.DeviceStore;
import io.github.cognitotoken.auth.device.DeviceStoreContract;
import io.github.cognitotoken.cache.OlderCache;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.storage.Seal;
import io.github.cognitotoken.storage.StorageFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileDeviceStoreTest extends DeviceStoreContract {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    private final Redaction redaction = new Redaction();

    @Override
    protected DeviceStore store() {
        return store("eu-west-1", "1client");
    }

    @Test
    void devicesOfTheVersionBefore_areFound_byNameAndAlias() {
        OlderCache.copyFile(folder.resolve("cache"));
        DeviceStore store = store("eu-west-1", "1examplepublicclient2345678");

        Optional<String> bobs = store.find("bob").map(device -> device.key());
        assertThat(store.find("bob@example.com").map(device -> device.key()))
                .isEqualTo(bobs)
                .isPresent();
        assertThat(store.find("alice").map(device -> device.key())).isPresent().isNotEqualTo(bobs);
        assertThat(stderr.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void device_belongsToItsPlaceAndClient() {
        store().save(names("bob"), LAPTOP);

        assertThat(store("eu-west-2", "1client").find("bob")).isEmpty();
        assertThat(store("eu-west-1", "2client").find("bob")).isEmpty();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "modes are POSIX's")
    void files_areTheOwnersOnly() throws IOException {
        store().save(names("bob", "bob@example.com"), LAPTOP);

        assertThat(files())
                .hasSize(2)
                .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"format\":2}",
                "{\"format\":1}",
                "{\"format\":1,\"device_key\":{},\"device_group_key\":\"x\",\"device_secret\":\"x\"}"
            })
    void brokenFile_countsAsAbsent_withOneWarning(String content) throws IOException {
        store().save(names("bob"), LAPTOP);
        for (Path file : files()) {
            Files.writeString(file, content);
        }

        assertThat(store().find("bob")).isEmpty();
        assertThat(stderr.toString(StandardCharsets.UTF_8))
                .startsWith("warning: ")
                .containsOnlyOnce("is not used");
        assertThat(store().save(names("bob"), LAPTOP)).isTrue();
        assertFound("bob", LAPTOP);
    }

    @Test
    void linkThatLeadsElsewhere_isNotFollowed() throws IOException {
        store().save(names("bob", "bob@example.com"), LAPTOP);
        for (Path file : files()) {
            if (file.toString().endsWith(".alias")) {
                Files.writeString(file, "../../../../etc/passwd");
            }
        }

        assertThat(store().find("bob@example.com")).isEmpty();
    }

    @Test
    void secret_isRedactedEverywhere_onceItIsKnown() {
        store().save(names("bob"), LAPTOP);

        assertThat(redaction.scrub(LAPTOP.secret().reveal())).isEqualTo(Redaction.MARK);
    }

    @Test
    void withoutAPath_nothingIsStored() {
        FileDeviceStore nowhere = new FileDeviceStore(cache(Optional.empty()), Seal.NONE, redaction, "p", "c");

        assertThat(nowhere.save(names("bob"), LAPTOP)).isFalse();
        assertThat(nowhere.find("bob")).isEmpty();
    }

    private FileDeviceStore store(String endpoint, String clientId) {
        return new FileDeviceStore(
                cache(Optional.of(folder.resolve("cache"))), Seal.NONE, redaction, endpoint, clientId);
    }

    private StorageFolder cache(Optional<Path> path) {
        return new StorageFolder(path, new Diagnostics(stderr, redaction), pause -> {});
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
