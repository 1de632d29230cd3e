package io.github.cognitotoken.host.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which threads would keep a JVM alive after its main method. */
class ProcessEndTest {

    @Test
    void noOtherThread_holdsNothing() throws Exception {
        assertThat(seenFromAGroupOfItsOwn(() -> {})).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void otherThread_holdsTheProcess_unlessItIsADaemon(boolean daemon) throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        boolean held = seenFromAGroupOfItsOwn(() -> {
            Thread other = new Thread(() -> await(end), "other");
            other.setDaemon(daemon);
            other.start();
        });
        end.countDown();

        assertThat(held).isEqualTo(!daemon);
    }

    private static boolean seenFromAGroupOfItsOwn(Runnable before) throws Exception {
        FutureTask<Boolean> seen = new FutureTask<>(() -> {
            before.run();
            return ProcessEnd.isHeldByAnotherThread();
        });
        new Thread(new ThreadGroup("of a test"), seen, "main of a test").start();
        return seen.get();
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
