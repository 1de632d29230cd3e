package io.github.cognitotoken.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The formats of values, with the limits of the Cognito API's model. A typing error is reported before anything is
 * sent.
 */
enum ValueFormat {
    ANY("text", value -> true),
    USER_POOL_ID("a user pool id such as us-east-1_AbCdEf123", value -> value.length() <= 55 && isPoolId(value)),
    CLIENT_ID(
            "an app client id: up to 128 letters, digits, '_' or '+'",
            value -> value.length() <= 128 && value.chars().allMatch(c -> isWord(c) || c == '+')),
    REGION("an AWS region such as us-east-1", ValueFormat::isRegion),
    USERNAME("a username: up to 128 visible characters", ValueFormat::isUsername),
    URL("an http or https URL without user, query or fragment", ValueFormat::isBaseUrl),
    /** The list of grants checks the name. */
    FLOW("the name of a sign-in flow", value -> true),
    REMEMBER_DEVICE(EnumNames.all(RememberDevice.class)),
    FIRST_FACTOR(List.of("PASSWORD_SRP", "PASSWORD", "EMAIL_OTP", "SMS_OTP")),
    SECOND_FACTOR(List.of("SMS_MFA", "EMAIL_OTP", "SOFTWARE_TOKEN_MFA")),
    DURATION(
            "a length of time from 1 second to 24 hours, such as 90, 5m or 1h",
            value -> Durations.parse(value).isPresent()),
    SECONDS("a number of seconds", value -> value.length() <= 9 && value.chars().allMatch(c -> c >= '0' && c <= '9')),
    LEVELS(
            "names of visible ASCII characters, separated by blanks",
            value -> !value.isBlank() && value.chars().allMatch(c -> c >= ' ' && c < 0x7f)),
    CACHE(EnumNames.all(CacheMode.class)),
    CACHE_SCOPE(EnumNames.all(CacheScope.class)),
    TOKEN_USE(List.of("access", "id")),
    /** Empty for the token alone, which API Gateway's Cognito authorizer expects. */
    HEADER_PREFIX("visible ASCII characters, or nothing", value -> value.chars().allMatch(c -> c > ' ' && c < 0x7f)),
    BOOLEAN("one of 1, 0, true, false, yes, no", value -> Booleans.parse(value).isPresent());

    private final String description;
    private final Predicate<String> check;
    private final List<String> allowedValues;

    ValueFormat(String description, Predicate<String> check) {
        this.description = description;
        this.check = check;
        this.allowedValues = List.of();
    }

    /** A closed list of values. */
    ValueFormat(List<String> allowedValues) {
        this.description = "one of " + String.join(", ", allowedValues);
        this.check = allowedValues::contains;
        this.allowedValues = allowedValues;
    }

    /** All values that it accepts; empty if it is no closed list. */
    List<String> allowedValues() {
        return allowedValues;
    }

    String description() {
        return description;
    }

    /** Whether an empty value is allowed. */
    boolean acceptsEmpty() {
        return this == HEADER_PREFIX;
    }

    boolean accepts(String value) {
        return value.isEmpty() ? acceptsEmpty() : check.test(value);
    }

    private static boolean isPoolId(String value) {
        int underscore = value.lastIndexOf('_');
        return underscore > 0
                && underscore < value.length() - 1
                && value.substring(0, underscore).chars().allMatch(c -> isWord(c) || c == '-')
                && value.substring(underscore + 1).chars().allMatch(ValueFormat::isAlphanumeric);
    }

    private static boolean isRegion(String value) {
        String[] parts = value.split("-", -1);
        return value.length() <= 32
                && parts.length >= 3
                && value.equals(value.toLowerCase(Locale.ROOT))
                && value.chars().allMatch(c -> isAlphanumeric(c) || c == '-')
                && new HashSet<>(List.of(parts)).size() == parts.length
                && !List.of(parts).contains("")
                && parts[parts.length - 1].chars().allMatch(Character::isDigit);
    }

    private static boolean isUsername(String value) {
        return value.codePointCount(0, value.length()) <= 128
                && value.codePoints().noneMatch(ValueFormat::isInvisible);
    }

    private static boolean isInvisible(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
    }

    private static boolean isBaseUrl(String value) {
        return parseUrl(value)
                .filter(uri -> "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                .filter(uri -> uri.getHost() != null && uri.getRawUserInfo() == null)
                .filter(uri -> uri.getRawQuery() == null && uri.getRawFragment() == null)
                .filter(uri -> uri.getPort() <= 65535 && uri.getPort() != 0)
                .isPresent();
    }

    private static Optional<URI> parseUrl(String value) {
        try {
            return Optional.of(new URI(value));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isWord(int c) {
        return isAlphanumeric(c) || c == '_';
    }

    private static boolean isAlphanumeric(int c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
