package io.github.cognitotoken.userpool;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The TIMESTAMP of a password claim. The service reads it leniently, but what must have been signed is its own
 * spelling: a day with a leading zero or another day's name parses, and proves nothing.
 */
final class Timestamp {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern(
                    "EEE MMM d HH:mm:ss 'UTC' yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("MMM d H:m:s z yyyy", Locale.ENGLISH);

    private Timestamp() {}

    static Instant parse(String text) {
        try {
            return ZonedDateTime.parse(text.replaceFirst("^[A-Z][a-z]{2} ", ""), READ)
                    .toInstant();
        } catch (DateTimeException e) {
            throw Refusal.invalidParameter("TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.");
        }
    }

    static String format(Instant instant) {
        return WRITTEN.format(instant);
    }
}
