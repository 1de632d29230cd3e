package io.github.cognitotoken.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class ProcessStartTest {

    @Test
    void start_isThatOfThisProcess_asTheJdkTellsItToTheSecond() {
        Instant start = new ProcessStart().get();

        assertThat(start).isBeforeOrEqualTo(Instant.now());
        assertThat(start)
                .isCloseTo(ProcessHandle.current().info().startInstant().orElseThrow(), within(2, ChronoUnit.SECONDS));
    }

    @Test
    void start_isTheSame_wheneverItIsAsked() {
        Instant first = new ProcessStart().get();

        assertThat(new ProcessStart().get()).isCloseTo(first, within(500, ChronoUnit.MILLIS));
    }
}
