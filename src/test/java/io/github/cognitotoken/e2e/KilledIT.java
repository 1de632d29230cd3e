package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.UserPool;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code kill -9} at 200 random moments of a refresh, where a refresh token works once: half of them anywhere in the
 * life of the process, half of them in the short while after Cognito was asked, in which something could be lost.
 */
class KilledIT {

    private static final int LANES = 4;
    private static final int KILLS_A_LANE = 50;

    /** About twice as long as a refresh takes on an idle machine; what ends before was not killed. */
    private static final int LIFE_MILLIS = 600;

    private static final int AFTER_REQUEST_MILLIS = 60;

    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger keptAlthoughKilled = new AtomicInteger();

    @Test
    void refresh_killedAtAnyMoment_losesNothingButTheRefreshToken() throws Exception {
        ExecutorService lanes = Executors.newFixedThreadPool(LANES);
        try {
            var all = Stream.iterate(1, seed -> seed + 1)
                    .limit(LANES)
                    .map(seed -> lanes.submit(() -> lane(new Random(seed))))
                    .toList();
            for (Future<?> lane : all) {
                lane.get(5, TimeUnit.MINUTES);
            }
        } finally {
            lanes.shutdownNow();
        }
        // both sides of the rename were hit, else this proves little
        assertThat(lost).hasPositiveValue();
        assertThat(keptAlthoughKilled).hasPositiveValue();
    }

    private void lane(Random random) {
        try (UserPool pool = Bob.pool(client -> client.rotates(Duration.ZERO))) {
            Victim victim = new Victim(pool);
            for (int kill = 0; kill < KILLS_A_LANE; kill++) {
                if (kill % 2 == 0) {
                    victim.killAfter(random.nextInt(LIFE_MILLIS));
                } else {
                    victim.killAfterRequest(random.nextInt(AFTER_REQUEST_MILLIS));
                }
            }
        }
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

        void killAfter(int millis) {
            refreshAndKill(running -> pause(millis));
        }

        void killAfterRequest(int millis) {
            int before = pool.requests().count();
            refreshAndKill(running -> {
                while (running.isAlive() && pool.requests().count() == before) {
                    pause(1);
                }
                pause(millis);
            });
        }

        private void refreshAndKill(Consumer<Running> moment) {
            String before = program.cache().read(program.cache().entryFile());
            pool.requests().clear();
            Running running = program.start("--force-refresh");
            moment.accept(running);
            Outcome outcome = running.kill().ends();
            String after = program.cache().read(program.cache().entryFile());
            if (!outcome.stdout().isEmpty()) {
                // what was printed is kept, and with it the successor of the refresh token
                assertThat(program.cache().entry().get("access_token").getAsString())
                        .isEqualTo(outcome.stdout().strip());
            }
            if (pool.requests().count() == 0) {
                assertThat(after).isEqualTo(before);
            } else {
                boolean isLost = after.equals(before);
                lost.addAndGet(isLost ? 1 : 0);
                keptAlthoughKilled.addAndGet(!isLost && outcome.exitCode() != 0 ? 1 : 0);
                nextCallWorks(isLost);
            }
        }

        /** Where the new tokens are lost a sign-in helps, else none is needed. */
        private void nextCallWorks(boolean isLost) {
            pool.requests().clear();
            program.run("--force-refresh").succeeds().printsToken("access", Bob.NAME);
            assertThat(pool.requests().count("GetTokensFromRefreshToken")).isEqualTo(1);
            assertThat(pool.requests().count("InitiateAuth")).isEqualTo(isLost ? 1 : 0);
        }

        private void pause(int millis) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
