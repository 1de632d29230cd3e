package io.github.cognitotoken.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {

    @Test
    void exampleOfTheStandard_isThatTime() {
        assertThat(HttpDate.parse("Sun, 06 Nov 1994 08:49:37 GMT")).contains(Instant.parse("1994-11-06T08:49:37Z"));
    }

    @Test
    void everyDayOfFourYears_isReadAsTheJdkWritesIt() {
        DateTimeFormatter writer = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
                .withZone(ZoneOffset.UTC);
        Instant start = Instant.parse("2026-01-01T00:00:59Z");

        IntStream.range(0, 4 * 366)
                .mapToObj(day -> start.plusSeconds(day * 87_000L))
                .forEach(time -> assertThat(HttpDate.parse(writer.format(time))).contains(time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "Sun, 31 Feb 2026 08:49:37 GMT",
                "Sun, 06 Nox 1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 25:49:37 GMT",
                "Sun, 06 Nov 1994 08:49:37 UTC",
                "Sunday, 06-Nov-94 08:49:37 GMT",
                "Sun Nov  6 08:49:37 1994"
            })
    void anythingElse_isNoTime(String text) {
        assertThat(HttpDate.parse(text)).isEmpty();
    }
}
