package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever stands where the cache should be: the token is printed, with one warning, and what can be mended is. */
class DamagedCacheIT {

    private final UserPool pool = Bob.pool();
    private final CognitoToken program = Bob.at(pool);
    private final Cache cache = program.cache();
    private Path entry;

    @BeforeEach
    void signIn() {
        program.run().succeeds();
        entry = cache.entryFile();
        pool.requests().clear();
    }

    @AfterEach
    void stop() {
        pool.close();
    }

    /** What can have happened to an entry's file, and what the warning says of it. */
    enum Damage {
        EMPTY("it was not written by cognito-token", cache -> cache.write(cache.entryFile(), new byte[0])),
        TRUNCATED("it is broken", cache -> cache.write(cache.entryFile(), half(cache.read(cache.entryFile())))),
        GARBAGE("it is ", cache -> cache.write(cache.entryFile(), new byte[] {0, (byte) 0xff, 0x1b, '[', '{', '"'})),
        OTHER_JSON(
                "it was not written by cognito-token",
                cache -> cache.write(cache.entryFile(), "[1]".getBytes(US_ASCII))),
        OTHER_TYPES("it is broken", cache -> cache.change(json -> json.add("client_metadata", new JsonArray()))),
        MEMBER_LOST("it is broken", cache -> cache.change(json -> json.remove("access_token"))),
        OLDER("written by another version", cache -> cache.change(json -> json.addProperty("format", 0))),
        NEWER("written by another version", cache -> cache.change(json -> json.addProperty("format", 3))),
        HUGE("larger than any", cache -> cache.write(cache.entryFile(), new byte[10 << 20])),
        OTHER_USERS("belongs to another sign-in", cache -> cache.change(json -> json.addProperty("username", "eve")));

        final String why;
        final Consumer<Cache> happen;

        Damage(String why, Consumer<Cache> happen) {
            this.why = why;
            this.happen = happen;
        }

        private static byte[] half(String text) {
            byte[] bytes = text.getBytes(UTF_8);
            return Arrays.copyOf(bytes, bytes.length / 2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void damagedEntry_countsAsAbsent_withOneWarning_andIsReplaced(Damage damage) {
        damage.happen.accept(cache);

        Outcome outcome = program.run();

        assertThat(outcome.stderr())
                .matches("warning: the cache file \\S+ is not used: [^\n]*\n")
                .contains(damage.why, entry.toString());
        assertTokenAndHealth(outcome);
    }

    @Test
    void damagedEntry_isNoReasonToFail_forTheWholeProgram() {
        Damage.TRUNCATED.happen.accept(cache);

        assertWarnsOnce(program.run(), "it is broken");
        program.run().succeeds().printsToken("access", NAME);
    }

    @Test
    void warning_standsOnStderr_inJsonToo() {
        Damage.GARBAGE.happen.accept(cache);

        assertThat(program.run("-o", "json").ends(0).stderr()).matches("warning: the cache file [^\n]*\n");
    }

    @Test
    void linkAtAnEntry_isNotFollowed_andItsTargetStaysAsItIs() throws IOException {
        Path target = program.file("elsewhere", cache.read(entry));
        Cache.mode(target, "rw-r--r--");
        Files.delete(entry);
        Files.createSymbolicLink(entry, target);
        String before = cache.read(target);

        Outcome outcome = program.run();

        assertWarnsOnce(outcome, "it is a symbolic link");
        assertThat(target).hasContent(before);
        assertThat(Cache.mode(target)).isEqualTo("rw-r--r--");
        assertThat(Files.isSymbolicLink(entry)).isFalse();
        assertTokenAndHealth(outcome);
    }

    @Test
    void linkAtTheFolder_isNotFollowed_andNothingIsWrittenThere() throws IOException {
        Path elsewhere = program.home().resolve("elsewhere");
        Files.move(cache.folder(), elsewhere);
        Files.createSymbolicLink(cache.folder(), elsewhere);
        Files.delete(elsewhere.resolve(entry.getFileName()));
        List<Path> before = new Cache(elsewhere).files("");

        assertWarnsOnce(program.run(), "it is a symbolic link");
        assertWarnsOnce(program.run(), "it is a symbolic link");
        assertThat(new Cache(elsewhere).files("")).isEqualTo(before);
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(2);
    }

    @Test
    void linkAtTheLock_isNotFollowed() throws IOException {
        Path target = program.file("elsewhere", "precious");
        for (Path lock : cache.files(".lock")) {
            Files.delete(lock);
            Files.createSymbolicLink(lock, target);
        }
        cache.expire();

        Outcome outcome = program.run();

        assertWarnsOnce(outcome, "");
        assertThat(target).hasContent("precious");
        program.run().succeeds();
    }

    @Test
    void fileOpenToOthers_isClosed_andUsed() {
        Cache.mode(entry, "rw-rw-rw-");

        assertWarnsOnce(program.run(), "was open to other users; now it is not");
        assertThat(Cache.mode(entry)).isEqualTo("rw-------");
        program.run().succeeds();
        assertThat(pool.requests().count()).isZero();
    }

    @Test
    void folderOpenToOthers_isClosed_andUsed() {
        Cache.mode(cache.folder(), "rwxrwxrwx");

        assertWarnsOnce(program.run(), "was open to other users; now it is not");
        assertThat(Cache.mode(cache.folder())).isEqualTo("rwx------");
        program.run().succeeds();
        assertThat(pool.requests().count()).isZero();
    }

    @Test
    void folderThatIsAFile_orHasNoPlace_isAWarning() {
        program.env("COGNITO_TOKEN_CACHE_DIR", program.file("file", "precious").toString());
        assertWarnsOnce(program.run(), "it is no folder");

        program.env(
                "COGNITO_TOKEN_CACHE_DIR", program.home().resolve("file/below").toString());
        assertWarnsOnce(program.run(), "");
        assertThat(program.home().resolve("file")).hasContent("precious");
    }

    private void assertTokenAndHealth(Outcome outcome) {
        assertThat(outcome.ends(0).stdout()).matches("[\\w.-]+\n");
        program.run().succeeds().prints(outcome.stdout());
        assertThat(pool.requests().count()).isEqualTo(1);
    }

    private static void assertWarnsOnce(Outcome outcome, String why) {
        assertThat(outcome.ends(0).stdout()).matches("[\\w.-]+\n");
        assertThat(outcome.stderr()).matches("warning: [^\n]*\n").contains(why);
    }
}
