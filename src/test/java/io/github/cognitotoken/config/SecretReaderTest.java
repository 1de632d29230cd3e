package io.github.cognitotoken.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.FakeHost;
import io.github.cognitotoken.host.Host;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.host.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretReaderTest {

    private static final String ODD = " p${sys:user.name}$HOME %n '\"\\ #;ü日本🔑 ";
    private static final Origin OPTION = Origin.option("--password-x");
    private static final Origin VARIABLE = Origin.of("COGNITO_X");

    @TempDir
    private Path folder;

    private final FakeHost fake = new FakeHost();
    private final Redaction redaction = new Redaction();

    @Test
    void everySource_yieldsTheValueUnchanged_lessOneLineBreak() throws Exception {
        Path file = Files.writeString(folder.resolve("secret"), ODD + "\r\n", StandardCharsets.UTF_8);
        fake.stdin(ODD + "\n").command("pass show x", 0, ODD + "\n");

        assertThat(read(new SecretSource.Inline(Secret.of(ODD), OPTION))).isEqualTo(ODD);
        assertThat(read(new SecretSource.InFile(file.toString(), OPTION))).isEqualTo(ODD);
        assertThat(read(new SecretSource.FromCommand("pass show x", OPTION))).isEqualTo(ODD);
        assertThat(read(new SecretSource.FromStdin(OPTION))).isEqualTo(ODD);
        assertThat(read(new SecretSource.InFile("-", OPTION))).isEqualTo(ODD);
    }

    @Test
    void whatWasRead_isRedactedFromThenOn() {
        read(new SecretSource.Inline(Secret.of("hunter2"), OPTION));

        assertThat(redaction.scrub("hunter2")).isEqualTo(Redaction.MARK);
    }

    @Test
    void emptySecret_isAnError_2OnTheCommandLineItself_3FromElsewhere() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty"));

        expect(new SecretSource.Inline(Secret.of(""), OPTION), ErrorKind.USAGE, "from --password-x is empty");
        expect(new SecretSource.FromStdin(OPTION), ErrorKind.CONFIGURATION, "from --password-x is empty");
        expect(new SecretSource.InFile(empty.toString(), VARIABLE), ErrorKind.CONFIGURATION, "is empty");
    }

    @Test
    void unreadableFile_isAnError_thatNamesIt() {
        String none = folder.resolve("none").toString();

        expect(
                new SecretSource.InFile(none, VARIABLE),
                ErrorKind.CONFIGURATION,
                "the password from COGNITO_X (" + none + ") cannot be read: there is no such file");
        expect(new SecretSource.InFile(folder.toString(), VARIABLE), ErrorKind.CONFIGURATION, "it is a folder");
        expect(new SecretSource.InFile("a\0b", VARIABLE), ErrorKind.CONFIGURATION, "it is not a path");
    }

    @Test
    void fileThatIsNotUtf8_orTooLarge_isAnError() throws Exception {
        Path latin1 = Files.write(folder.resolve("latin1"), "für".getBytes(StandardCharsets.ISO_8859_1));
        Path large = Files.write(folder.resolve("large"), new byte[70_000]);

        expect(new SecretSource.InFile(latin1.toString(), VARIABLE), ErrorKind.CONFIGURATION, "not UTF-8");
        expect(new SecretSource.InFile(large.toString(), VARIABLE), ErrorKind.CONFIGURATION, "longer than 64 KiB");
    }

    @Test
    void commandThatFails_printsNothing_orHangs_isAnError() {
        fake.command("false", 1, "hunter2")
                .command("true", 0, "")
                .command("echo", 0, "\n")
                .slowCommand("sleep");

        expect(new SecretSource.FromCommand("false", OPTION), ErrorKind.CONFIGURATION, "ended with exit code 1");
        expect(new SecretSource.FromCommand("true", OPTION), ErrorKind.CONFIGURATION, "printed nothing");
        expect(new SecretSource.FromCommand("echo", OPTION), ErrorKind.CONFIGURATION, "is empty");
        expect(new SecretSource.FromCommand("sleep", OPTION), ErrorKind.CONFIGURATION, "longer than 60 seconds");
        expect(new SecretSource.FromCommand("none", OPTION), ErrorKind.CONFIGURATION, "no such command");
    }

    @Test
    void damagedValue_isRefused() {
        expect(
                new SecretSource.Inline(Secret.of("p\ufffd\ufffdss"), VARIABLE),
                ErrorKind.CONFIGURATION,
                "cannot be read in this locale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter2\r", "hunter2\n", "hunter2\r\n"})
    void variableThatEndsInALineBreak_isRefused(String value) {
        expect(
                new SecretSource.Inline(Secret.of(value), Origin.of("COGNITO_PASSWORD")),
                ErrorKind.CONFIGURATION,
                "the password from COGNITO_PASSWORD ends in a line break");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"hunter2\"", "'hunter2'"})
    void variableInQuotes_isTakenWithAWarning(String value) {
        assertThat(read(new SecretSource.Inline(Secret.of(value), Origin.of("COGNITO_PASSWORD"))))
                .isEqualTo(value);
        assertThat(fake.stderr())
                .isEqualTo(
                        "warning: the password from COGNITO_PASSWORD begins and ends with a quote, which is sent as a"
                                + " part of it\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"hunter2", "hunter2'", "\"", "\"hunter2'"})
    void singleQuote_isAPartOfAPassword(String value) {
        assertThat(read(new SecretSource.Inline(Secret.of(value), Origin.of("COGNITO_PASSWORD"))))
                .isEqualTo(value);
        assertThat(fake.stderr()).isEmpty();
    }

    private String read(SecretSource source) {
        return reader().read("password", source).reveal();
    }

    private void expect(SecretSource source, ErrorKind kind, String message) {
        assertThatThrownBy(() -> reader().read("password", source)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure).hasMessageContaining(message).hasMessageNotContaining("hunter2");
            assertThat(failure.kind()).isEqualTo(kind);
        });
    }

    private SecretReader reader() {
        Host host = fake.host();
        return new SecretReader(host.stdin(), host.commands(), redaction, new Diagnostics(host.stderr(), redaction));
    }
}
