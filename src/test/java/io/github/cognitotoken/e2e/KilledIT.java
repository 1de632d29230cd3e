package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.Hold;
import io.github.cognitotoken.userpool.UserPool;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} of a refresh, where a refresh token works once: at random moments of the process's life, while Cognito
 * answers, at random moments between the request and the end, in which something could be lost, and once it is written.
 */
@Order(1)
class KilledIT {

    private static final String REFRESH = "GetTokensFromRefreshToken";
    private static final int LANES = 2;
    private static final int KILLS_AT_ANY_TIME = 10;
    private static final int KILLS_IN_THE_REQUEST = 10;
    private static final int KILLS_AFTER_THE_REQUEST = 25;
    private static final int KILLS_AFTER_WRITING = 10;

    private final AtomicInteger beforeTheRequest = new AtomicInteger();
    private final AtomicInteger inTheRequest = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger tooLate = new AtomicInteger();

    @Test
    void refresh_killedAtAnyMoment_losesNothingButTheRefreshToken() throws Exception {
        ExecutorService lanes = Executors.newFixedThreadPool(LANES);
        try {
            var all = Stream.iterate(1, seed -> seed + 1)
                    .limit(LANES)
                    .map(seed -> lanes.submit(() -> lane(new Random(seed))))
                    .toList();
            for (Future<?> lane : all) {
                lane.get(4, TimeUnit.MINUTES);
            }
        } finally {
            lanes.shutdownNow();
        }
        System.out.println("kills before the request: " + beforeTheRequest + ", in the request: " + inTheRequest
                + ", after it with the tokens lost: " + lost + ", with the tokens written: " + written
                + ", after the end: " + tooLate);
        assertThat(inTheRequest).hasValue(LANES * KILLS_IN_THE_REQUEST);
        // both sides of the rename were hit, else this proves little
        assertThat(lost).hasPositiveValue();
        assertThat(written).hasPositiveValue();
    }

    private Void lane(Random random) throws InterruptedException {
        try (UserPool pool = Bob.pool(client -> client.rotates(Duration.ZERO))) {
            Victim victim = new Victim(pool);
            long life = victim.lifeMillis();
            for (int kill = 0; kill < KILLS_AT_ANY_TIME; kill++) {
                victim.killAfter(random.nextLong(life));
            }
            for (int kill = 0; kill < KILLS_IN_THE_REQUEST; kill++) {
                victim.killInTheRequest();
            }
            long end = victim.millisFromRequestToEnd();
            for (int kill = 0; kill < KILLS_AFTER_THE_REQUEST; kill++) {
                victim.killAfterRequest(random.nextLong(end));
            }
            for (int kill = 0; kill < KILLS_AFTER_WRITING; kill++) {
                victim.killOnceWritten();
            }
        }
        return null;
    }

    /** A program that is killed again and again. */
    private final class Victim {

        private final UserPool pool;
        private final CognitoToken program;

        Victim(UserPool pool) {
            this.pool = pool;
            this.program = Bob.at(pool);
            program.run().succeeds();
        }

        /** How long a refresh takes that nobody kills. */
        long lifeMillis() {
            long start = System.nanoTime();
            program.start("--force-refresh").ends().succeeds();
            return millisSince(start);
        }

        /** How much of that comes after Cognito was asked. */
        long millisFromRequestToEnd() {
            pool.requests().clear();
            Running running = program.start("--force-refresh");
            pool.requests().await(REFRESH, 1);
            long start = System.nanoTime();
            running.ends().succeeds();
            return millisSince(start);
        }

        void killAfter(long millis) throws InterruptedException {
            String before = refreshed();
            Running running = program.start("--force-refresh");
            Thread.sleep(millis);
            judge(before, killed(running));
        }

        void killInTheRequest() throws InterruptedException {
            Hold hold = new Hold();
            String before = refreshed();
            pool.faults().next(REFRESH, hold.fault());
            Running running = program.start("--force-refresh");
            pool.requests().await(REFRESH, 1);
            assertThat(running.isAlive()).isTrue();
            running.kill().ends();
            hold.release();
            pool.awaitEndOfConnections();

            inTheRequest.incrementAndGet();
            assertThat(entry()).isEqualTo(before);
            nextCallWorks(true);
        }

        void killAfterRequest(long millis) throws InterruptedException {
            String before = refreshed();
            Running running = program.start("--force-refresh");
            pool.requests().await(REFRESH, 1);
            Thread.sleep(millis);
            judge(before, killed(running));
        }

        void killOnceWritten() throws InterruptedException {
            String before = refreshed();
            Running running = program.start("--force-refresh");
            while (running.isAlive() && entry().equals(before)) {
                Thread.sleep(1);
            }
            judge(before, killed(running));
        }

        /** The entry before a refresh, of which no request was counted yet. */
        private String refreshed() {
            pool.requests().clear();
            return entry();
        }

        private Outcome killed(Running running) throws InterruptedException {
            Outcome outcome = running.kill().ends();
            pool.awaitEndOfConnections();
            return outcome;
        }

        private void judge(String before, Outcome outcome) {
            if (!outcome.stdout().isEmpty()) {
                // what was printed is cached, and with it the successor of the refresh token
                assertThat(program.cache().entry().get("access_token").getAsString())
                        .isEqualTo(outcome.stdout().strip());
            }
            boolean isUnchanged = entry().equals(before);
            if (pool.requests().count() == 0) {
                beforeTheRequest.incrementAndGet();
                assertThat(isUnchanged).isTrue();
            } else {
                (isUnchanged ? lost : outcome.exitCode() == 0 ? tooLate : written).incrementAndGet();
                nextCallWorks(isUnchanged);
            }
        }

        /** Where the new tokens are lost a sign-in helps, else none is needed. */
        private void nextCallWorks(boolean isLost) {
            pool.requests().clear();
            program.run("--force-refresh").succeeds().printsToken("access", Bob.NAME);
            assertThat(pool.requests().count(REFRESH)).isEqualTo(1);
            assertThat(pool.requests().count("InitiateAuth")).isEqualTo(isLost ? 1 : 0);
        }

        private String entry() {
            return program.cache().read(program.cache().entryFile());
        }

        private static long millisSince(long start) {
            return Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }
    }
}
