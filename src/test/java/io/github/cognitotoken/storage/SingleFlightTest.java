package io.github.cognitotoken.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.WaitState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        Lease held = lease(folder, false, LONG);
        CompletableFuture<Lease> waiter = CompletableFuture.supplyAsync(() -> lease(others, false, LONG));
        assertThat(waiter).isNotDone();

        held.close();
        waiter.get(30, TimeUnit.SECONDS).close();
        assertThat(others.host.stderr()).isEmpty();
    }

    @Test
    void otherNames_areNotWaitedFor() {
        try (Lease held = lease(folder, false, LONG);
                Lease other = flights(others, false, LONG).lease("other")) {
            assertThat(other).isNotSameAs(held);
        }
    }

    @Test
    void holderThatTakesTooLong_isGivenUp() {
        try (Lease held = lease(folder, false, LONG)) {
            assertThat(held).isNotNull();
            assertThatExceptionOfType(Failure.class)
                    .isThrownBy(() -> lease(others, false, Duration.ofMillis(20)))
                    .satisfies(failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE));
        }
    }

    @Test
    void holderThatAsksAPerson_isNotWaitedFor_byOneWhoHasNone() throws IOException {
        try (Lease held = lease(folder, true, LONG)) {
            assertThat(held).isNotNull();
            folder.waitState.during(WaitState.Waiting.PERSON, () -> {
                assertThatExceptionOfType(Failure.class)
                        .isThrownBy(() -> lease(others, false, LONG))
                        .satisfies(failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.INTERACTION));
                return "answered";
            });
            assertThatExceptionOfType(Failure.class)
                    .isThrownBy(() -> lease(others, false, Duration.ofMillis(20)))
                    .satisfies(failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE));
        }
    }

    @Test
    void holderThatAsksAPerson_isWaitedFor_byOneWhoHasOne_howeverLongThatTakes() throws Exception {
        Lease held = lease(folder, true, LONG);
        CompletableFuture<Lease> waiter = folder.waitState.during(WaitState.Waiting.PERSON, () -> {
            CompletableFuture<Lease> waiting =
                    CompletableFuture.supplyAsync(() -> lease(others, true, Duration.ofMillis(1)));
            while (others.host.stderr().isEmpty()) {
                Thread.onSpinWait();
            }
            // still marked when the lease ends, as by a holder that is killed
            held.close();
            return waiting;
        });

        waiter.get(30, TimeUnit.SECONDS).close();
        assertThat(others.host.stderr())
                .isEqualTo("warning: another cognito-token is asking a person; waiting for it to end\n");
    }

    @Test
    void holderThatWaitsForItsTime_isWaitedFor_beyondTheLimit() throws Exception {
        Lease held = lease(folder, true, LONG);
        CompletableFuture<Lease> waiter = folder.waitState.during(WaitState.Waiting.TIME, () -> {
            CompletableFuture<Lease> waiting =
                    CompletableFuture.supplyAsync(() -> lease(others, false, Duration.ofMillis(1)));
            assertThat(waiting).isNotDone();
            held.close();
            return waiting;
        });

        waiter.get(30, TimeUnit.SECONDS).close();
    }

    @Test
    void markOfAKilledHolder_isTakenAway() throws IOException {
        lease(folder, false, LONG).close();
        Path lock = folder.path.resolve(folder.files(".lock").get(0));
        Files.writeString(lock, "PERSON");

        lease(others, false, LONG).close();
        assertThat(lock).isEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PERSON ", "person", "garbage", "NONE", "99999999999999"})
    void markThatIsNone_doesNotProlongTheWait(String mark) throws IOException {
        try (Lease held = lease(folder, false, LONG)) {
            assertThat(held).isNotNull();
            Files.writeString(folder.path.resolve(folder.files(".lock").get(0)), mark);

            assertThatExceptionOfType(Failure.class)
                    .isThrownBy(() -> lease(others, false, Duration.ofMillis(20)))
                    .satisfies(failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE));
        }
    }

    @Test
    void leaseThatIsOver_isNotMarkedAnyMore() throws IOException {
        Lease over = lease(folder, true, LONG);
        over.close();
        try (Lease held = lease(others, true, LONG)) {
            assertThat(held).isNotNull();
            folder.waitState.during(WaitState.Waiting.PERSON, () -> "answered");
            assertThat(folder.path.resolve(folder.files(".lock").get(0))).isEmptyFile();
        }
    }

    @Test
    void discardedLease_leavesNothing_andTheNextOneIsALeaseAllTheSame() {
        try (Lease lease = lease(folder, false, LONG)) {
            lease.failed(Failure.of(ErrorKind.REFUSED, "no", "hint"), SAME);
            lease.discard();
        }
        assertThat(folder.files("")).isEmpty();
        lease(others, false, LONG).close();
    }

    @Test
    void folderThatCannotBeUsed_letsEverybodyGoOnAlone() throws IOException {
        Files.createFile(folder.path);

        try (Lease one = lease(folder, false, LONG);
                Lease two = lease(others, false, LONG)) {
            assertThat(one).isNotSameAs(two);
        }
        assertThat(folder.host.stderr()).startsWith("warning: nothing can be stored in the cache");
    }

    @Test
    void failure_isTakenByThoseWhoWaited_unlessTheyCanDoWhatTheOtherCouldNot() {
        Failure refused = Failure.of(ErrorKind.REFUSED, "wrong password", "hint");
        Failure asked = Failure.of(ErrorKind.INTERACTION, "a person is needed", "hint");

        // the fake host's clock stands 100 ms after its start
        try (Lease lease = lease(folder, false, LONG)) {
            assertThat(lease.failedMeanwhile(SAME)).isEmpty();
            lease.failed(refused, SAME);
        }
        try (Lease lease = lease(others, true, LONG)) {
            assertThat(lease.failedMeanwhile(SAME).orElseThrow()).hasMessage("wrong password");
            lease.failed(asked, SAME);
        }
        try (Lease lease = lease(others, false, LONG)) {
            assertThat(lease.failedMeanwhile(SAME).orElseThrow()).hasMessage("a person is needed");
        }
        try (Lease lease = lease(others, true, LONG)) {
            assertThat(lease.failedMeanwhile(SAME)).isEmpty();
            lease.failed(refused, TYPED);
        }
        try (Lease lease = lease(others, true, LONG)) {
            assertThat(lease.failedMeanwhile(TYPED)).isEmpty();
        }
    }

    private static SingleFlight flights(TestFolder folder, boolean canAsk, Duration limit) {
        return folder.flights(folder.open(), canAsk, limit);
    }

    private static Lease lease(TestFolder folder, boolean canAsk, Duration limit) {
        return flights(folder, canAsk, limit).lease("name");
    }
}
