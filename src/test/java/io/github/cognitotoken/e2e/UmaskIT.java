package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.host.file.NeedsPosixFiles;
import io.github.cognitotoken.userpool.DeviceTracking;
import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A umask decides neither who else may read what the program makes, nor whether its owner may. A user whom permissions
 * bind runs it, since root can use files of any mode.
 */
@NeedsPosixFiles
class UmaskIT {

    @ParameterizedTest
    @ValueSource(strings = {"000", "777"})
    void foldersAndFiles_areTheOwnersOnly_andOfUse(String umask) throws IOException {
        try (UserPool pool = UserPool.http()
                .devices(DeviceTracking.ALWAYS)
                .client(client -> {})
                .user(Bob.NAME, user -> user.password(Bob.PASSWORD).email(Bob.EMAIL))
                .start()) {
            CognitoToken program = Bob.at(pool).as(Bob.EMAIL, Bob.PASSWORD).unprivileged();

            run(program, umask, "").printsToken("access", Bob.NAME);
            run(program, umask, "").printsToken("access", Bob.NAME);
            run(program, umask, "--force-refresh").printsToken("access", Bob.NAME);
            run(program, umask, "profile add one --client-id 1one");
            run(program, umask, "profile add two --client-id 2two");

            assertThat(pool.requests().count("InitiateAuth")).isEqualTo(1);
            assertThat(program.cache().files(".device")).hasSize(1);
            assertThat(program.configFile()).content().contains("1one", "2two");
            assertThat(below(program.home()))
                    .hasSizeGreaterThan(6)
                    .allSatisfy(path -> assertThat(Cache.mode(path))
                            .as("mode of %s", path)
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    private static Success run(CognitoToken program, String umask, String arguments) {
        Outcome outcome = program.script(
                (String.join(" ", Unprivileged.command()) + " sh").strip(),
                "umask " + umask + "; exec cognito-token " + arguments);
        assertThat(outcome.ends(0).stderr()).doesNotContain("warning", "error");
        return new Success(outcome);
    }

    private static List<Path> below(Path home) throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(path -> !path.equals(home)).toList();
        }
    }
}
