package io.github.cognitotoken.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
    DOMAIN(
            "a domain such as my-app, auth.example.com or https://auth.example.com",
            value -> value.contains("://") ? isBaseUrl(value) : isHost(value)),
    /** RFC 6749, section 3.3. */
    SCOPES("scopes of visible ASCII characters but '\"' and '\\', separated by blanks", ValueFormat::areScopes),
    RESOURCE("one URI of visible ASCII characters", ValueFormat::isVisible),
    REDIRECT_URIS(
            "https URLs, or http URLs of localhost, 127.0.0.1 or [::1] with a port, without fragment, separated by blanks",
            value -> words(value).allMatch(CallbackUrl::isRedirect)),
    LOGOUT_URI("an absolute URL without fragment", CallbackUrl::isLogout),
    PROMPT(
            "one or several of none, login, select_account, consent, separated by blanks",
            value -> words(value).allMatch(List.of("none", "login", "select_account", "consent")::contains)),
    LANGUAGE(
            "a language such as de or pt-BR",
            value -> value.length() <= 35 && value.chars().allMatch(c -> isAlphanumeric(c) || c == '-')),
    IDENTITY_POOL_ID(
            "an identity pool id such as us-east-1:12345678-90ab-cdef-1234-567890abcdef",
            ValueFormat::isIdentityPoolId),
    ROLE_ARN(
            "the ARN of an IAM role, such as arn:aws:iam::123456789012:role/reader",
            value ->
                    value.length() <= 2048 && value.startsWith("arn:") && value.contains(":role/") && isVisible(value)),
    CACHE(EnumNames.all(CacheMode.class)),
    CACHE_SCOPE(EnumNames.all(CacheScope.class)),
    TOKEN_USE(List.of("access", "id")),
    /** Empty for the token alone, which API Gateway's Cognito authorizer expects. */
    HEADER_PREFIX("visible ASCII characters, or nothing", ValueFormat::isVisible),
    BOOLEAN("one of 1, 0, true, false, yes, no", value -> Booleans.parse(value).isPresent());

    private static final int UUID_LENGTH = 36;

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

    /** Whether it is several values, separated by blanks. */
    boolean isList() {
        return this == SCOPES || this == REDIRECT_URIS;
    }

    /** Whether it is a URL, a part of one, or several: then a user and a password may be in it. */
    boolean isAddress() {
        return this == URL || this == DOMAIN || this == REDIRECT_URIS || this == LOGOUT_URI;
    }

    /** Whether an empty value is one; elsewhere it is a mistake. */
    boolean acceptsEmpty() {
        return this == HEADER_PREFIX;
    }

    boolean accepts(String value) {
        return value.isEmpty() ? acceptsEmpty() : check.test(value);
    }

    /** The values of a list. */
    static Stream<String> words(String list) {
        return Stream.of(list.strip().split(" +"));
    }

    private static boolean areScopes(String value) {
        return words(value).allMatch(scope -> isVisible(scope) && scope.indexOf('"') < 0 && scope.indexOf('\\') < 0);
    }

    private static boolean isVisible(String value) {
        return !value.isEmpty() && value.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    /** A host, perhaps with a port; the prefix of a domain of Cognito's is like one without dots. */
    private static boolean isHost(String value) {
        return value.chars().allMatch(c -> isAlphanumeric(c) || c == '-' || c == '.' || c == ':')
                && isBaseUrl("https://" + value);
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

    /** The API takes any hexadecimal digits and hyphens after the colon; real pools have a UUID there. */
    private static boolean isIdentityPoolId(String value) {
        int colon = value.indexOf(':');
        if (colon < 0 || value.length() != colon + 1 + UUID_LENGTH || !isRegion(value.substring(0, colon))) {
            return false;
        }
        String uuid = value.substring(colon + 1);
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = uuid.charAt(i);
            boolean isHyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (isHyphen ? c != '-' : !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
                return false;
            }
        }
        return true;
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
