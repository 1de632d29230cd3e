package io.github.cognitotoken.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostNameTest {

    private static final String SYSTEM = System.getProperty("os.name");

    @TempDir
    private Path folder;

    @Test
    void name_isThatOfTheEnvironment_elseOfTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("hostname"), "box-7.example\n");

        assertThat(HostName.of(Map.of("COMPUTERNAME", "PC_1")::get, file)).isEqualTo("PC_1");
        assertThat(HostName.of(Map.of("HOSTNAME", "shell")::get, file)).isEqualTo("shell");
        assertThat(HostName.of(name -> null, file)).isEqualTo("box-7.example");
    }

    @Test
    void whatIsNoName_isReplacedByTheSystems() throws IOException {
        Path strange = Files.writeString(folder.resolve("hostname"), "two\nlines");

        assertThat(HostName.of(name -> null, strange)).isEqualTo(SYSTEM);
        assertThat(HostName.of(name -> null, folder)).isEqualTo(SYSTEM);
        assertThat(HostName.of(name -> null, folder.resolve("absent"))).isEqualTo(SYSTEM);
        assertThat(HostName.of(Map.of("HOSTNAME", "x".repeat(300))::get, folder))
                .isEqualTo(SYSTEM);
    }
}
