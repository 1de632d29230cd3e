package io.github.cognitotoken.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.file.NeedsPosixFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SharedFailureTest {

    private static final Attempt SAME = new Attempt("the same password", false);

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private TestFolder folder;

    @BeforeEach
    void open(@TempDir Path parent) {
        folder = new TestFolder(parent);
    }

    @ParameterizedTest
    @EnumSource
    void failure_reachesThoseWhoCameBeforeItsEnd_asItWas(ErrorKind kind) {
        shared().leave(Failure.of(kind, "message", "hint").reportedAs("SomeException", "request-1"), SAME, NOW);

        assertThat(left(NOW.minusMillis(1))).hasValueSatisfying(failure -> {
            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure).hasMessage("message");
            assertThat(failure.hint()).isEqualTo("hint");
            assertThat(failure.awsError()).contains("SomeException");
            assertThat(failure.requestId()).contains("request-1");
        });
        assertThat(left(NOW)).isEmpty();
        assertThat(left(NOW.plusMillis(1))).isEmpty();
    }

    @Test
    void failureWithoutAServersWords_isLeftToo() {
        shared().leave(Failure.of(ErrorKind.UNAVAILABLE, "m", "h"), SAME, NOW);

        assertThat(left(NOW.minusMillis(1)).orElseThrow().awsError()).isEmpty();
    }

    @Test
    void otherNames_haveOtherFailures() {
        shared().leave(Failure.of(ErrorKind.REFUSED, "m", "h"), SAME, NOW);

        assertThat(new SharedFailure(folder.open(), folder.redaction, "other")
                        .leftBetween(NOW.minusMillis(1), NOW, SAME))
                .isEmpty();
    }

    @Test
    @NeedsPosixFiles
    void secret_isNeverWritten() throws IOException {
        folder.redaction.learn("Correct-Horse-7");
        shared().leave(Failure.of(ErrorKind.REFUSED, "you sent Correct-Horse-7", "not Correct-Horse-7"), SAME, NOW);

        Path file = folder.path.resolve(folder.files(".failure").get(0));
        assertThat(Files.readString(file)).doesNotContain("Correct-Horse-7");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(left(NOW.minusMillis(1)).orElseThrow()).hasMessage("you sent [redacted]");
    }

    @Test
    void secret_isNotWritten_asCodeOrRequestIdEither_norEscaped() throws IOException {
        folder.redaction.learn("gue\"ss\\\\1");
        shared().leave(
                        Failure.of(ErrorKind.REFUSED, "Session: gue\"ss\\\\1", "h")
                                .reportedAs("gue\"ss\\\\1", "gue\"ss\\\\1"),
                        SAME,
                        NOW);

        Path file = folder.path.resolve(folder.files(".failure").get(0));
        assertThat(Files.readString(file)).doesNotContain("gue");
    }

    @Test
    void garbage_isNoFailure() throws IOException {
        shared().leave(Failure.of(ErrorKind.REFUSED, "m", "h"), SAME, NOW);
        Path file = folder.path.resolve(folder.files(".failure").get(0));
        String good = Files.readString(file);
        for (String text : List.of(
                "",
                "[]",
                "null",
                "{}",
                "{\"ended_at\":\"x\"}",
                good.replace("\"REFUSED\"", "\"NONESUCH\""),
                good.replace("\"REFUSED\"", "null"),
                good.replace("\"m\"", "null"),
                good.replace("\"m\"", "[]"),
                good.replace("\"h\"", "{}"),
                good.substring(0, good.length() / 2),
                "[".repeat(100_000))) {
            Files.writeString(file, text);
            assertThat(left(NOW.minusMillis(1))).as(text).isEmpty();
        }
    }

    @Test
    void otherAttempts_doNotTakeIt() {
        shared().leave(Failure.of(ErrorKind.REFUSED, "m", "h"), SAME, NOW);

        assertThat(shared().leftBetween(NOW.minusMillis(1), NOW, new Attempt("another password", false)))
                .isEmpty();
    }

    @Test
    void failureOfTheFuture_isOfAClockThatWasSetBack() {
        shared().leave(Failure.of(ErrorKind.REFUSED, "m", "h"), SAME, NOW.plusSeconds(600));

        assertThat(left(NOW.minusMillis(1))).isEmpty();
    }

    @Test
    void attempt_cannotBeGuessedFromWhatIsWritten() throws IOException {
        shared().leave(Failure.of(ErrorKind.REFUSED, "m", "h"), SAME, NOW);

        Path file = folder.path.resolve(folder.files(".failure").get(0));
        assertThat(Files.readString(file)).containsPattern("\"attempt\":\"[0-9a-f]{4}\"");
    }

    @Test
    void success_takesItAway() throws IOException {
        shared().leave(Failure.of(ErrorKind.REFUSED, "m", "h"), SAME, NOW);
        shared().takeAway();

        assertThat(folder.files(".failure")).isEmpty();
    }

    private Optional<Failure> left(Instant after) {
        return shared().leftBetween(after, NOW, SAME);
    }

    private SharedFailure shared() {
        return new SharedFailure(folder.open(), folder.redaction, "name");
    }
}
