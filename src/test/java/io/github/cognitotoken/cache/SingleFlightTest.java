package io.github.cognitotoken.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Attention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holder and waiter are of one process here; that it works between processes stands in {@code WaitersIT}. */
class SingleFlightTest {

    private static final Attempt SAME = new Attempt("inputs", false);
    private static final Attempt TYPED = new Attempt("inputs", true);
    private static final Duration LONG = Duration.ofSeconds(30);

    private TestFolder folder;
    private TestFolder others;

    @BeforeEach
    void open(@TempDir Path parent) {
        folder = new TestFolder(parent);
        others = new TestFolder(parent);
    }

    @Test
    void turn_isWaitedFor() throws Exception {
        Turn held = turn(folder, false, LONG);
        CompletableFuture<Turn> waiter = CompletableFuture.supplyAsync(() -> turn(others, false, LONG));
        assertThat(waiter).isNotDone();

        held.close();
        waiter.get(30, TimeUnit.SECONDS).close();
        assertThat(others.host.stderr()).isEmpty();
    }

    @Test
    void otherNames_areNotWaitedFor() {
        try (Turn held = turn(folder, false, LONG);
                Turn other = flights(others, false, LONG).turn("other")) {
            assertThat(other).isNotSameAs(held);
        }
    }

    @Test
    void holderThatTakesTooLong_isGivenUp() {
        try (Turn held = turn(folder, false, LONG)) {
            assertThat(held).isNotNull();
            assertThatExceptionOfType(Failure.class)
                    .isThrownBy(() -> turn(others, false, Duration.ofMillis(20)))
                    .satisfies(failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE));
        }
    }

    @Test
    void holderThatAsksAPerson_isNotWaitedFor_byOneWhoHasNone() throws IOException {
        try (Turn held = turn(folder, true, LONG)) {
            assertThat(held).isNotNull();
            folder.attention.during(Attention.Waiting.PERSON, () -> {
                assertThatExceptionOfType(Failure.class)
                        .isThrownBy(() -> turn(others, false, LONG))
                        .satisfies(failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.INTERACTION));
                return "answered";
            });
            assertThatExceptionOfType(Failure.class)
                    .isThrownBy(() -> turn(others, false, Duration.ofMillis(20)))
                    .satisfies(failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE));
        }
    }

    @Test
    void holderThatAsksAPerson_isWaitedFor_byOneWhoHasOne_howeverLongThatTakes() throws Exception {
        Turn held = turn(folder, true, LONG);
        CompletableFuture<Turn> waiter = folder.attention.during(Attention.Waiting.PERSON, () -> {
            CompletableFuture<Turn> waiting =
                    CompletableFuture.supplyAsync(() -> turn(others, true, Duration.ofMillis(1)));
            while (others.host.stderr().isEmpty()) {
                Thread.onSpinWait();
            }
            // still marked when the turn ends, as by a holder that is killed
            held.close();
            return waiting;
        });

        waiter.get(30, TimeUnit.SECONDS).close();
        assertThat(others.host.stderr())
                .isEqualTo("warning: another cognito-token is asking a person; waiting for it to end\n");
    }

    @Test
    void holderThatWaitsForItsTime_isWaitedFor_beyondTheLimit() throws Exception {
        Turn held = turn(folder, true, LONG);
        CompletableFuture<Turn> waiter = folder.attention.during(Attention.Waiting.TIME, () -> {
            CompletableFuture<Turn> waiting =
                    CompletableFuture.supplyAsync(() -> turn(others, false, Duration.ofMillis(1)));
            assertThat(waiting).isNotDone();
            held.close();
            return waiting;
        });

        waiter.get(30, TimeUnit.SECONDS).close();
    }

    @Test
    void markOfAKilledHolder_isTakenAway() throws IOException {
        turn(folder, false, LONG).close();
        Path lock = folder.path.resolve(folder.files(".lock").get(0));
        Files.writeString(lock, "PERSON");

        turn(others, false, LONG).close();
        assertThat(lock).isEmptyFile();
    }

    @Test
    void folderThatCannotBeUsed_letsEverybodyGoOnAlone() throws IOException {
        Files.createFile(folder.path);

        try (Turn one = turn(folder, false, LONG);
                Turn two = turn(others, false, LONG)) {
            assertThat(one).isNotSameAs(two);
        }
        assertThat(folder.host.stderr()).startsWith("warning: nothing can be kept in the cache");
    }

    @Test
    void failure_isTakenByThoseWhoWaited_unlessTheyCanDoWhatTheOtherCouldNot() {
        Failure refused = Failure.of(ErrorKind.REFUSED, "wrong password", "hint");
        Failure asked = Failure.of(ErrorKind.INTERACTION, "a person is needed", "hint");

        // the fake host's clock stands 100 ms after its start
        try (Turn turn = turn(folder, false, LONG)) {
            assertThat(turn.failedMeanwhile(SAME)).isEmpty();
            turn.failed(refused, SAME);
        }
        try (Turn turn = turn(others, true, LONG)) {
            assertThat(turn.failedMeanwhile(SAME).orElseThrow()).hasMessage("wrong password");
            turn.failed(asked, SAME);
        }
        try (Turn turn = turn(others, false, LONG)) {
            assertThat(turn.failedMeanwhile(SAME).orElseThrow()).hasMessage("a person is needed");
        }
        try (Turn turn = turn(others, true, LONG)) {
            assertThat(turn.failedMeanwhile(SAME)).isEmpty();
            turn.failed(refused, TYPED);
        }
        try (Turn turn = turn(others, true, LONG)) {
            assertThat(turn.failedMeanwhile(TYPED)).isEmpty();
        }
    }

    private static SingleFlight flights(TestFolder folder, boolean canAsk, Duration limit) {
        return folder.flights(folder.open(), canAsk, limit);
    }

    private static Turn turn(TestFolder folder, boolean canAsk, Duration limit) {
        return flights(folder, canAsk, limit).turn("name");
    }
}
