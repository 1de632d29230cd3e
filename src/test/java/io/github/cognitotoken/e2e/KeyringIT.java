package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The cache encrypted, with its key in a password store, through the real docker-credential-pass. */
@Order(2)
class KeyringIT {

    private static final int AT_ONCE = 10;

    private final UserPool pool = Bob.pool();
    private final CognitoToken program = Bob.at(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void tokens_areKeptEncrypted_andServed() throws IOException {
        try (PasswordStore store = PasswordStore.open()) {
            store.lendTo(program);
            String token = program.run()
                    .succeeds()
                    .printsToken("access", NAME)
                    .outcome()
                    .stdout();
            program.run().succeeds().prints(token);
            program.run("decode").ends(0);

            assertThat(signIns()).isEqualTo(1);
            assertThat(store.size()).isEqualTo(1);
            assertNoTokenIsReadable();

            program.run("--force-refresh").succeeds();
            assertThat(pool.requests().count("GetTokensFromRefreshToken")).isEqualTo(1);
            assertNoTokenIsReadable();

            program.run("logout").ends(0);
            assertThat(pool.requests().count("RevokeToken")).isEqualTo(1);
        }
    }

    @Test
    void callsAtOnce_makeOneKey_andOneSignIn() throws Exception {
        try (PasswordStore store = PasswordStore.open()) {
            store.lendTo(program);
            Set<String> tokens = new HashSet<>();
            for (Outcome outcome : atOnce()) {
                outcome.succeeds();
                tokens.add(outcome.stdout());
            }

            assertThat(tokens).hasSize(1);
            assertThat(signIns()).isEqualTo(1);
            assertThat(store.size()).isEqualTo(1);
            program.run().succeeds().prints(tokens.iterator().next());
        }
    }

    @Test
    void silentStore_isExit5_andNoSignIn_thenServesAgain() {
        try (PasswordStore store = PasswordStore.withPassphrase()) {
            String token = store.lendTo(program).run().succeeds().outcome().stdout();

            store.lock();
            program.run().fails(5).error("did not answer within 10 seconds").hint("GPG_TTY", "COGNITO_CACHE to file");
            program.run("login").fails(5);
            assertThat(program.run("status").ends(0).stdout()).contains("signed in as bob", "encrypted");
            JsonObject status = program.run("status", "-o", "json").succeeds().json();
            assertThat(status.get("reason").getAsString()).isEqualTo("keyring");
            assertThat(status.get("signed_in").getAsBoolean()).isTrue();
            store.refuse();
            program.run()
                    .fails(5)
                    .error("docker-credential-pass does not return the cache's key", "No secret key")
                    .hint("GPG_TTY");
            assertThat(signIns()).isEqualTo(1);

            store.answers();
            program.run().succeeds().prints(token);
            assertThat(signIns()).isEqualTo(1);
        }
    }

    @Test
    void storeThatTakesTheKey_butDoesNotGiveIt_isExit5_beforeTheFirstSignIn() {
        try (PasswordStore store = PasswordStore.withPassphrase()) {
            store.lendTo(program);
            store.refuse();

            program.run().fails(5);
            program.run("login").fails(5);

            assertThat(pool.requests().count()).isZero();
        }
    }

    @Test
    void person_unlocksTheStore_atTheTerminal() {
        try (PasswordStore store = PasswordStore.withPassphrase()) {
            String token = store.lendTo(program).run().succeeds().outcome().stdout();
            store.lock();
            String passphrase = store.asksAtTheTerminal();

            program.env("TERM", "xterm");
            try (Terminal terminal = program.atTerminal("export GPG_TTY=$(tty); cognito-token > token")) {
                terminal.shows("assphrase").type(passphrase + "\r").ends(0);
            }
            assertThat(program.home().resolve("token")).hasContent(token);
            assertThat(signIns()).isEqualTo(1);
        }
    }

    @Test
    void missingHelper_isExit5() throws IOException {
        program.env("COGNITO_CACHE", "keyring")
                .env("PATH", toolsWithoutHelpers().toString());

        program.run()
                .fails(5)
                .error("no credential helper")
                .hint("docker-credential-pass", "docker-credential-secretservice", "COGNITO_CACHE to file");
        assertThat(pool.requests().count()).isZero();
        program.env("COGNITO_CACHE", "none").run().succeeds();
    }

    @Test
    void helperThatHangs_isEnded_withItsChildren() throws IOException {
        Path folder = toolsWithoutHelpers();
        Path pid = program.home().resolve("pid");
        program.file("bin/docker-credential-pass", "#!/bin/sh\nsleep 300 & echo $! > '" + pid + "'\nwait\n");
        assertThat(folder.resolve("docker-credential-pass").toFile().setExecutable(true))
                .isTrue();

        program.env("COGNITO_CACHE", "keyring")
                .env("PATH", folder.toString())
                .run()
                .fails(5)
                .error("did not answer within 10 seconds");

        long child = Long.parseLong(Files.readString(pid).strip());
        ProcessHandle.of(child).ifPresent(handle -> handle.onExit().join());
        assertThat(pool.requests().count()).isZero();
    }

    @Test
    void otherModesFile_countsAsAbsent_withOneWarning_andIsReplaced() throws IOException {
        try (PasswordStore store = PasswordStore.open()) {
            String plain = program.run().succeeds().outcome().stdout();
            assertThat(readable(plain)).isTrue();

            store.lendTo(program);
            assertThat(program.run("status").ends(0).stdout()).contains("not signed in", "configured secret");
            assertThat(program.run().ends(0).stderr())
                    .matches("warning: the cache file [^\n]+ is not used: it is not encrypted: [^\n]+=file reads it\n");
            assertThat(readable(plain)).isFalse();
            assertNoTokenIsReadable();
            program.run().succeeds();

            program.env("COGNITO_CACHE", "file");
            assertThat(program.run().ends(0).stderr())
                    .matches("warning: the cache file [^\n]+ is not used: it is encrypted: [^\n]+=keyring reads it\n");
            program.run().succeeds();
            assertThat(signIns()).isEqualTo(3);
        }
    }

    @Test
    void erasedKey_isOneWarning_andANewKey() {
        try (PasswordStore store = PasswordStore.open()) {
            store.lendTo(program).run().succeeds();
            store.erase();

            assertThat(program.run().ends(0).stderr())
                    .matches("warning: the cache file [^\n]+ is not used: the keyring does not have its key\n");
            program.run().succeeds();
            assertThat(signIns()).isEqualTo(2);
        }
    }

    @Test
    void localLogout_needsNoKey() throws IOException {
        try (PasswordStore store = PasswordStore.withPassphrase()) {
            store.lendTo(program).run("login").ends(0);
            store.lock();

            program.run("logout").fails(5);
            program.run("logout", "--local")
                    .succeedsSaying("forgot 1 encrypted sign-in(s), unread; nothing was revoked\n");
            assertThat(program.run("status").ends(0).stdout()).contains("not signed in");
            program.run("logout", "--all", "--local")
                    .succeedsSaying("forgot 0 encrypted sign-in(s), unread; nothing was revoked\n");
        }
    }

    private int signIns() {
        return pool.requests().count("InitiateAuth");
    }

    private List<Outcome> atOnce() {
        List<Running> running =
                Stream.generate(() -> program.start()).limit(AT_ONCE).toList();
        return running.stream().map(Running::ends).toList();
    }

    /** A folder with what the launcher and these scripts call, and no credential helper. */
    private Path toolsWithoutHelpers() throws IOException {
        Path folder = Files.createDirectory(program.home().resolve("bin"));
        for (String tool : List.of("sh", "sleep", "dirname", "readlink", "uname", "setsid", "locale", "sed", "cat")) {
            for (Path real : List.of(Path.of("/bin", tool), Path.of("/usr/bin", tool))) {
                if (Files.exists(real) && Files.notExists(folder.resolve(tool))) {
                    Files.createSymbolicLink(folder.resolve(tool), real);
                }
            }
        }
        return folder;
    }

    /** All tokens are JWTs or begin like one. */
    private void assertNoTokenIsReadable() throws IOException {
        assertThat(readable("eyJ")).isFalse();
        assertThat(readable("token\"")).isFalse();
        assertThat(readable(NAME)).isFalse();
    }

    private boolean readable(String text) throws IOException {
        try (Stream<Path> all = Files.walk(program.home().resolve("cache"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), ISO_8859_1).contains(text.strip())) {
                    return true;
                }
            }
        }
        return false;
    }
}
