package io.github.cognitotoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.failure.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the Java is a script")
class ClassArchiveTest {

    @TempDir
    private Path folder;

    /** A variable of this process may be a password. */
    @Test
    void javaThatMakesTheArchive_inheritsNoVariableThatItDoesNotNeed() throws Exception {
        Path seen = folder.resolve("seen");
        Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nexec /usr/bin/env >>'" + seen + "'\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Path lib = Files.createDirectories(folder.resolve("lib"));
        Files.writeString(lib.resolve("classes"), "java/lang/Object\n");

        assertThatThrownBy(() -> new ClassArchive(lib, folder.resolve("java")).make(17))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("makes no archive");

        assertThat(System.getenv()).as("this process has one").containsKey("PATH");
        assertThat(Files.readAllLines(seen)).allMatch(line -> line.matches("(LC_ALL|PWD|OLDPWD|SHLVL|_)=.*"));
    }
}
