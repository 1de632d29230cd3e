package io.github.cognitotoken.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The config file survives its changes: as a link, with other line ends, many at once, on a full disk. */
class ConfigFileIT {

    private final CognitoToken program = CognitoToken.alone();

    @Test
    void newFile_isTheOwnersOnly_andSoIsItsFolder_whateverTheUmask() throws IOException {
        program.script("sh", "umask 0; cognito-token profile add a -c 1c").ends(0);

        assertThat(mode(program.configFile())).isEqualTo("rw-------");
        assertThat(mode(program.configFile().getParent())).isEqualTo("rwx------");
        assertThat(folderOfConfig()).containsExactly("config");
    }

    @Test
    void mode_stays_whereNoSecretStands() throws IOException {
        program.config("[default]\nclient_id = 1c\n");
        Files.setPosixFilePermissions(program.configFile(), PosixFilePermissions.fromString("rw-r--r--"));

        program.run("profile", "add", "a", "-c", "2c", "--client-secret-file", "s")
                .ends(0);

        assertThat(mode(program.configFile())).isEqualTo("rw-r--r--");
    }

    @Test
    void link_staysALink_andItsTargetIsChanged() throws IOException {
        Path target = program.file("dotfiles/cognito", "[default]\nclient_id = 1c\n");
        Files.createDirectories(program.configFile().getParent());
        Files.createSymbolicLink(program.configFile(), target);

        program.run("profile", "add", "a", "-c", "2c").ends(0);

        assertThat(program.configFile()).isSymbolicLink();
        assertThat(target).hasContent("[default]\nclient_id = 1c\n\n[profile a]\nclient_id = 2c\n");
        assertThat(folderOfConfig()).containsExactly("config");
        try (Stream<Path> files = Files.list(target.getParent())) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    void otherLineEnds_andEveryOtherByte_stay() throws IOException {
        String before =
                "# ü 日本 🔑\r\n[default]\r\nclient_id=1c\t\r\n\r\n\r\n  \r\n[profile  b] ; odd\r\nusername = bob";
        program.config(before);

        program.run("profile", "add", "a", "-c", "2c").ends(0);
        assertThat(Files.readAllBytes(program.configFile()))
                .isEqualTo((before + "\r\n\r\n[profile a]\r\nclient_id = 2c\r\n").getBytes(UTF_8));

        program.run("profile", "remove", "a").ends(0);
        assertThat(Files.readAllBytes(program.configFile())).isEqualTo((before + "\r\n").getBytes(UTF_8));
    }

    @Test
    void manyAtOnce_allSurvive() throws IOException {
        String adds = "for i in 1 2 3 4 5 6 7 8; do cognito-token profile add p$i -c ${i}c & done; wait";

        Outcome outcome = program.script("sh", adds).ends(0);

        assertThat(outcome.stderr().lines()).hasSize(8).allMatch(line -> line.startsWith("wrote profile"));
        program.run("profile", "list").succeeds().prints("p1\np2\np3\np4\np5\np6\np7\np8\n");
        assertThat(folderOfConfig()).containsExactly("config");
    }

    @Test
    void fullDisk_isExit3_andLosesNothing() throws IOException {
        String before = IntStream.range(0, 200)
                .mapToObj(i -> "[profile p" + i + "]\nclient_id = " + i + "c\nusername = bob\n")
                .reduce("", String::concat);
        program.config(before);

        Outcome outcome = program.script("sh", "ulimit -f 4; cognito-token profile add a -c 1c");

        outcome.fails(3).error("the config file " + program.configFile() + " cannot be written, and is unchanged: ");
        assertThat(program.configFile()).hasContent(before);
        assertThat(folderOfConfig()).containsExactly("config");
    }

    @Test
    void folderThatCannotBe_isExit3() {
        Path file = program.file("file", "");

        program.run("profile", "add", "a", "-c", "1c", "--config", file + "/config")
                .fails(3)
                .error("cannot be written", "a file is where its folder should be")
                .hint("--config");
        program.run(
                        "profile",
                        "add",
                        "a",
                        "-c",
                        "1c",
                        "--config",
                        program.home().toString())
                .fails(3)
                .error("cannot be read: it is a folder");
    }

    @Test
    void namedFile_isCreated_andNamedAgainInWhatToTypeNext() {
        Path named = program.home().resolve("my profiles/config");

        program.run("profile", "add", "a", "-c", "1c", "--config", named.toString())
                .succeedsSaying(
                        "wrote profile 'a' to " + named + "; next: cognito-token --config '" + named + "' -p a\n");
        program.env("COGNITO_TOKEN_CONFIG", named.toString())
                .run("profile", "add", "b", "-c", "2c")
                .succeedsSaying("wrote profile 'b' to " + named + "; next: cognito-token -p b\n");

        program.run("profile", "list").succeeds().prints("a\nb\n");
        assertThat(program.configFile()).doesNotExist();
    }

    private List<String> folderOfConfig() throws IOException {
        try (Stream<Path> files = Files.list(program.configFile().getParent())) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
