package io.github.cognitotoken.storage.keyring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.cache.OlderCache;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.FakeHost;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.host.WaitState;
import io.github.cognitotoken.storage.Seal;
import io.github.cognitotoken.storage.StorageFolder;
import io.github.cognitotoken.storage.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "which helper is looked for depends on the platform")
class KeyringSealTest {

    private static final String NAME = "entry.token";
    private static final byte[] CONTENT = "{\"access_token\":\"ey\"}".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private final FakeStore store = new FakeStore();
    private final FakeHost machine = new FakeHost().programs(store);
    private boolean person;

    @BeforeEach
    void install() throws IOException {
        installed("pass");
        machine.env("PATH", "relative:" + folder.resolve("bin"));
    }

    private void installed(String... helpers) throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        for (String helper : helpers) {
            Path program = Files.createFile(folder.resolve("bin/docker-credential-" + helper));
            assertThat(program.toFile().setExecutable(true)).isTrue();
        }
    }

    /** The seal of another run on this machine. */
    private Seal seal() {
        Redaction redaction = new Redaction();
        StorageFolder cache = new StorageFolder(
                Optional.of(folder.resolve("cache")),
                new Diagnostics(machine.host().stderr(), redaction),
                machine.host().pause());
        return new KeyringSeal(new CacheKey(cache, machine.host(), redaction, new WaitState(), () -> person));
    }

    @Test
    void filesOfTheVersionBefore_areOpened_withTheKeyThatItMade() throws Exception {
        OlderCache.copyKeyring(folder.resolve("cache"));
        store.secret = "esBSOGZZIPdCGZ1Rl+ODL0QNJfGmzVzDBEqlobElgug=";

        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            List<Path> sealed = files.filter(file -> file.toString().matches(".*\\.(token|device)"))
                    .toList();
            assertThat(sealed).hasSize(2);
            for (Path file : sealed) {
                byte[] content = seal().open(file.getFileName().toString(), Files.readAllBytes(file));
                assertThat(new String(content, UTF_8)).contains("\"username\":\"bob\"");
            }
        }
    }

    @Test
    void sealed_isOpened_byAnotherRun() throws Exception {
        byte[] sealed = seal().close(NAME, CONTENT);

        assertThat(new String(sealed, UTF_8)).doesNotContain("access_token");
        assertThat(seal().open(NAME, sealed)).isEqualTo(CONTENT);
        assertThat(seal().close(NAME, CONTENT))
                .as("its nonce is never used again")
                .isNotEqualTo(sealed);
    }

    @Test
    void contentOfNoBytes_isOpenedToo() throws Exception {
        assertThat(seal().open(NAME, seal().close(NAME, new byte[0]))).isEmpty();
    }

    @Test
    void key_isStoredUnderNamesThatAPersonRecognises() throws Exception {
        seal().prepare();

        assertThat(store.url).isEqualTo(CredentialHelper.URL);
        assertThat(store.username).isEqualTo("cache-key");
    }

    @Test
    void key_isMadeOnce_andReadOnceARun() throws Exception {
        Seal first = seal();
        first.prepare();
        byte[] sealed = first.close(NAME, CONTENT);
        assertThat(store.runs).containsExactly("pass get", "pass store", "pass get");

        store.runs.clear();
        Seal second = seal();
        second.open(NAME, sealed);
        second.close(NAME, CONTENT);
        assertThat(store.runs).containsExactly("pass get");
    }

    @Test
    void everyChangedByte_isSeen() {
        byte[] sealed = seal().close(NAME, CONTENT);
        Seal seal = seal();

        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> seal.open(NAME, changed)).as("byte %s", i).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void everyCut_isSeen() {
        byte[] sealed = seal().close(NAME, CONTENT);
        Seal seal = seal();

        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> seal.open(NAME, cut))
                    .as("%s bytes", length)
                    .isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void fileOfAnotherName_isNotOpened() {
        byte[] sealed = seal().close("other.token", CONTENT);

        assertThatThrownBy(() -> seal().open(NAME, sealed)).hasMessageContaining("changed, or its key is another");
    }

    @Test
    void fileOfAnotherKey_isNotOpened() {
        byte[] sealed = seal().close(NAME, CONTENT);
        store.secret = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

        assertThatThrownBy(() -> seal().open(NAME, sealed)).hasMessageContaining("its key is another one");
    }

    @Test
    void erasedKey_isMadeAnew_whenSomethingIsToBeKept() throws Exception {
        byte[] lost = seal().close(NAME, CONTENT);
        store.secret = "";

        Seal seal = seal();
        assertThatThrownBy(() -> seal.open(NAME, lost)).isInstanceOf(Unreadable.class);
        seal.prepare();

        assertThat(store.secret).isNotEmpty();
        assertThat(seal().open(NAME, seal.close(NAME, CONTENT))).isEqualTo(CONTENT);
    }

    @Test
    void lockedStore_isNoReasonForANewKey() {
        seal().prepare();
        String key = store.secret;
        store.locked = true; // and "not found" is all that it says

        assertThatThrownBy(() -> seal().prepare())
                .isInstanceOfSatisfying(Failure.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.INTERACTION))
                .hasMessageContaining("locked");
        assertThat(store.secret).isEqualTo(key);
        assertThat(store.runs).last().isEqualTo("pass list");
    }

    @Test
    void lockedStore_givesNoFirstKeyEither() {
        store.locked = true;

        assertThatThrownBy(() -> seal().prepare()).hasMessageContaining("Cannot create an item");
    }

    @Test
    void silentStore_isLeftAfterFiveSeconds_orAMinuteWithAPerson() {
        store.silent = true;

        assertThatThrownBy(() -> seal().prepare())
                .isInstanceOf(Failure.class)
                .hasMessageContaining("did not answer within 10 seconds");
        person = true;
        assertThatThrownBy(() -> seal().prepare()).hasMessageContaining("within 60 seconds");
    }

    @Test
    void plainFile_isBroken_andAsksNoStore() {
        assertThatThrownBy(() -> seal().open(NAME, CONTENT)).hasMessageContaining("COGNITO_CACHE=file");
        assertThat(store.runs).isEmpty();
    }

    @Test
    void sealedFile_isBroken_withoutASeal() throws Exception {
        byte[] sealed = seal().close(NAME, CONTENT);

        assertThatThrownBy(() -> Seal.NONE.open(NAME, sealed)).hasMessageContaining("COGNITO_CACHE=keyring");
        assertThat(Seal.NONE.open(NAME, CONTENT)).isEqualTo(CONTENT);
    }

    @Test
    void sessionBus_bringsTheSecretServiceFirst_butOnlyAsLongAsNoKeyWasMade() throws Exception {
        installed("secretservice");
        seal().prepare();
        machine.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/run/user/1/bus");
        seal().prepare();

        assertThat(store.runs).allMatch(run -> run.startsWith("pass "));
        Files.delete(folder.resolve("cache/keyring"));
        store.runs.clear();
        seal().prepare();
        assertThat(store.runs).allMatch(run -> run.startsWith("secretservice "));
    }

    @Test
    void storeThatSaysNo_makesRoomForTheNext_onFirstUse() throws Exception {
        installed("secretservice");
        machine.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/run/user/1/bus");
        store.broken = "secretservice";

        seal().prepare();

        assertThat(store.runs).containsExactly("secretservice get", "pass get", "pass store", "pass get");
        store.broken = "pass";
        assertThatThrownBy(() -> seal().prepare())
                .hasMessage(
                        "docker-credential-pass does not return the cache's key: no service; of that name; chatter");
    }

    @Test
    void foreignSecret_isNotTakenForTheKey() {
        store.secret = "hunter2";

        assertThatThrownBy(() -> seal().prepare())
                .hasMessageContaining("is not the cache's key")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void missingHelper_isNamed() throws Exception {
        seal().prepare();
        machine.env("PATH", folder.resolve("empty").toString());
        assertThatThrownBy(() -> seal().prepare())
                .hasMessageContaining("docker-credential-pass, which has the cache's");

        Files.delete(folder.resolve("cache/keyring"));
        assertThatThrownBy(() -> seal().prepare())
                .isInstanceOfSatisfying(
                        Failure.class,
                        e -> assertThat(e.hint())
                                .contains(List.of(
                                        "docker-credential-pass or docker-credential-secretservice", "COGNITO_CACHE")));
    }
}
