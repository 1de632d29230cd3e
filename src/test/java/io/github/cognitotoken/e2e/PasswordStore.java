package io.github.cognitotoken.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A password store of {@code pass}, with a key of GnuPG that nobody else has, behind the real
 * {@code docker-credential-pass}. Its folder is near the root: the sockets of gpg-agent have short names only.
 */
final class PasswordStore implements AutoCloseable {

    private static final String OWNER = "cache@example.com";
    private static final String PASSPHRASE = "open-sesame";

    /** A passphrase that is cheap to try: the agent would measure for seconds how much work it can ask for. */
    private static final String QUICK = "s2k-count 65536\n";

    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();

    private PasswordStore(String passphrase) {
        List.of("docker-credential-pass", "pass", "gpg").forEach(Tool::require);
        try {
            folder = Files.createTempDirectory("ct"); // 0700
            Files.createDirectory(
                    folder.resolve("g"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.writeString(folder.resolve("g/gpg-agent.conf"), "pinentry-program " + pinentry() + "\n" + QUICK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        environment.put("PATH", System.getenv("PATH"));
        environment.put("HOME", folder.toString());
        environment.put("GNUPGHOME", folder.resolve("g").toString());
        environment.put("PASSWORD_STORE_DIR", folder.resolve("p").toString());
        answers();
        run(
                "gpg",
                "--batch",
                "--quiet",
                "--pinentry-mode",
                "loopback",
                "--passphrase",
                passphrase,
                "--quick-generate-key",
                OWNER,
                "future-default",
                "default",
                "never");
        run("pass", "init", OWNER);
    }

    /** One that is always open. */
    static PasswordStore open() {
        return new PasswordStore("");
    }

    /** One that asks for a passphrase, which somebody gives until {@link #lock}. */
    static PasswordStore withPassphrase() {
        return new PasswordStore(PASSPHRASE);
    }

    /** Sets the program up to keep its key here. */
    CognitoToken lendTo(CognitoToken program) {
        return program.env("COGNITO_CACHE", "keyring")
                .env("GNUPGHOME", environment.get("GNUPGHOME"))
                .env("PASSWORD_STORE_DIR", environment.get("PASSWORD_STORE_DIR"));
    }

    /** Forgets the passphrase, and leaves whoever asks for it without an answer. */
    PasswordStore lock() {
        run("gpgconf", "--kill", "all");
        return pinentry("while read -r line; do :; done\n");
    }

    /** Forgets the passphrase; nobody can be asked for it. */
    PasswordStore refuse() {
        run("gpgconf", "--kill", "all");
        return pinentry("exit 1\n");
    }

    /** Somebody answers. */
    PasswordStore answers() {
        return pinentry("""
                echo OK
                while read -r line; do
                    case $line in
                        GETPIN*) echo 'D %s' ;;
                    esac
                    echo OK
                done
                """.formatted(PASSPHRASE));
    }

    /** The passphrase is asked for at the terminal that {@code GPG_TTY} names. */
    String asksAtTheTerminal() {
        Tool.require("pinentry-curses");
        pinentry("exec pinentry-curses \"$@\"\n");
        return PASSPHRASE;
    }

    /** How many secrets are kept. */
    long size() {
        return files(folder.resolve("p"))
                .filter(file -> file.toString().endsWith(".gpg"))
                .count();
    }

    /** Takes the program's key away. */
    void erase() {
        run("sh", "-c", "printf https://cognito-token.invalid/cache | docker-credential-pass erase");
        assertThat(size()).isZero();
    }

    @Override
    public void close() {
        run("gpgconf", "--kill", "all");
        files(folder)
                .sorted(Comparator.reverseOrder())
                .forEach(file -> file.toFile().delete());
    }

    private Path pinentry() {
        return folder.resolve("pinentry");
    }

    private PasswordStore pinentry(String script) {
        try {
            Files.write(pinentry(), ("#!/bin/sh\n" + script).getBytes(UTF_8));
            assertThat(pinentry().toFile().setExecutable(true)).isTrue();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(String... command) {
        new Child(environment, folder, new byte[0]).run(List.of(command)).ends(0);
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
