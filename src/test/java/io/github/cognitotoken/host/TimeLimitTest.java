package io.github.cognitotoken.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class TimeLimitTest {

    @Test
    void workInTime_yieldsItsResult() throws TimeoutException {
        assertThat(new TimeLimit(Duration.ofSeconds(30)).call(() -> "done")).isEqualTo("done");
    }

    @Test
    void workThatBlocks_isInterruptedAndGivenUp() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);

        assertThatThrownBy(() -> new TimeLimit(Duration.ofMillis(50)).call(() -> {
                    try {
                        return new CountDownLatch(1).await(1, java.util.concurrent.TimeUnit.HOURS);
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                        throw e;
                    }
                }))
                .isInstanceOf(TimeoutException.class);

        assertThat(interrupted.await(30, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatTheWorkThrows_comesOutAsItIs() {
        IllegalArgumentException thrown = new IllegalArgumentException("why");

        assertThatThrownBy(() -> new TimeLimit(Duration.ofSeconds(30)).call(() -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
    }
}
