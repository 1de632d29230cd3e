package io.github.cognitotoken.net;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The time in a {@code Date} header (RFC 9110, section 5.6.7): {@code Sun, 06 Nov 1994 08:49:37 GMT}. Read by position,
 * since the JDK's formatter costs a sign-in some hundred classes.
 */
public final class HttpDate {

    private static final int LENGTH = "Sun, 06 Nov 1994 08:49:37 GMT".length();

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private HttpDate() {}

    /** The time; empty if the text is no such date, or one of the obsolete formats. */
    public static Optional<Instant> parse(String text) {
        if (text.length() != LENGTH || !text.endsWith(" GMT")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.of(
                            number(text, 12, 16),
                            MONTHS.indexOf(text.substring(8, 11)) + 1,
                            number(text, 5, 7),
                            number(text, 17, 19),
                            number(text, 20, 22),
                            number(text, 23, 25))
                    .toInstant(ZoneOffset.UTC));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }
}
