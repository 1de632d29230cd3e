package io.github.cognitotoken.auth.srp;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * The {@code TIMESTAMP} of PASSWORD_VERIFIER: {@code EEE MMM d HH:mm:ss 'UTC' yyyy} in English, the day without a
 * leading zero, as in {@code Tue May 7 00:09:40 UTC 2024}. Written by hand: the names that the JDK's formatters know
 * differ by locale and JDK ("Sept").
 */
final class SrpTimestamp {

    private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private SrpTimestamp() {}

    static String of(Instant time) {
        ZonedDateTime utc = time.atZone(ZoneOffset.UTC);
        return DAYS[utc.getDayOfWeek().getValue() - 1] + " " + MONTHS[utc.getMonthValue() - 1] + " "
                + utc.getDayOfMonth() + " " + twoDigits(utc.getHour()) + ":" + twoDigits(utc.getMinute()) + ":"
                + twoDigits(utc.getSecond()) + " UTC " + utc.getYear();
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
