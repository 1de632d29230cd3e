package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cognitotoken.userpool.UserPool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A folder that cannot be written, or is somebody else's: the token is printed all the same, with one warning. */
class UnwritableCacheIT {

    /** The limit holds for files of any kind, so what is printed goes through pipes. */
    private static final String WITHOUT_ROOM =
            "{ { (ulimit -f 0; exec cognito-token \"$@\") 2>&1 >&3 | cat >&2; } 3>&1 | cat; }";

    private final UserPool pool = Bob.pool(client -> client.rotates(Duration.ZERO));
    private final CognitoToken program = Bob.at(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void limitOnFileSizes_isAWarning_andTheOldEntryStays() {
        assertWarnsOnce(program.script("bash", "set -o pipefail; " + WITHOUT_ROOM), "cannot be written");
        assertThat(program.cache().files(".token")).isEmpty();

        program.run().succeeds();
        program.cache().expire();
        String before = program.cache().read(program.cache().entryFile());
        assertWarnsOnce(program.script("bash", "set -o pipefail; " + WITHOUT_ROOM), "cannot be written");
        assertThat(program.cache().entryFile()).hasContent(before);
        assertThat(program.cache().files(".tmp")).isEmpty();

        // the refresh token was used up where it could not be kept: the next call signs in
        program.run().succeeds();
        program.run().succeeds();
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(3);
    }

    @Test
    void fullDisk_isAWarning_andHeals() {
        assumeTrue(
                program.script("sh", "unshare --map-root-user --mount mount -t tmpfs none /mnt")
                                .exitCode()
                        == 0,
                "this system lets nobody mount");
        Outcome outcome = program.script("unshare --map-root-user --mount sh", """
                mkdir -p "$XDG_CACHE_HOME" && mount -t tmpfs -o size=64k none "$XDG_CACHE_HOME" || exit 99
                cat /dev/zero >"$XDG_CACHE_HOME/fill" 2>/dev/null
                cognito-token >first && rm "$XDG_CACHE_HOME/fill" && cognito-token >second && cognito-token >third
                cmp second third && cat first
                """);

        assertWarnsOnce(outcome, "cannot be written: No space left on device");
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(2);
    }

    @Test
    void readOnlyFolder_isAWarning_andWhatIsKeptIsServed() {
        program.run().succeeds();
        Cache.mode(program.cache().folder(), "r-x------");
        program.unprivileged();

        program.run().succeeds();
        assertWarnsOnce(program.run("--force-refresh"), "cannot be written: permission denied");
        assertThat(program.cache().files(".tmp")).isEmpty();

        Cache.mode(program.cache().folder(), "rwx------");
        program.run("--force-refresh").succeeds();
        program.run().succeeds();
    }

    @Test
    void fileThatMayNotBeRead_countsAsAbsent_andIsReplaced() {
        program.run().succeeds();
        Cache.mode(program.cache().entryFile(), "---------");
        program.unprivileged();

        assertWarnsOnce(program.run(), "is not used: permission denied");
        program.run().succeeds();
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(2);
    }

    @Test
    void homeThatCannotBeWritten_isAWarning() {
        Cache.mode(program.home(), "r-x------");
        program.unprivileged();

        assertWarnsOnce(program.run(), "cannot be written: permission denied");
        Cache.mode(program.home(), "rwx------");
    }

    @Test
    void folderOfSomebodyElse_isNotUsed_evenWhereItCouldBe() {
        Path others = Path.of("/tmp");
        assumeTrue(Files.isWritable(others) && Cache.mode(others).endsWith("rwx"), "/tmp is not everybody's");
        program.unprivileged();

        assertWarnsOnce(
                program.env("COGNITO_TOKEN_CACHE_DIR", others.toString()).run(), "it belongs to another user");
        assertThat(new Cache(others).files(".token")).isEmpty();
    }

    private static void assertWarnsOnce(Outcome outcome, String why) {
        assertThat(outcome.ends(0).stdout()).matches("[\\w.-]+\n");
        assertThat(outcome.stderr()).matches("warning: [^\n]*\n").contains(why);
    }
}
