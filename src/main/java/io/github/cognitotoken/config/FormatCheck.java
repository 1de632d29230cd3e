package io.github.cognitotoken.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks values against their {@link ValueFormat}. */
final class FormatCheck {

    private static final int UUID_LENGTH = 36;
    private static final List<String> PROMPTS = List.of("none", "login", "select_account", "consent");

    private FormatCheck() {}

    /** Whether the value, which is not empty, has the format. */
    static boolean accepts(ValueFormat format, String value) {
        return switch (format) {
            case ANY, FLOW -> true;
            case USER_POOL_ID -> value.length() <= 55 && isPoolId(value);
            case CLIENT_ID -> value.length() <= 128 && value.chars().allMatch(c -> isWord(c) || c == '+');
            case REGION -> isRegion(value);
            case USERNAME -> isUsername(value);
            case URL -> isBaseUrl(value);
            case DURATION -> Durations.parse(value).isPresent();
            case SECONDS -> value.length() <= 9 && value.chars().allMatch(c -> c >= '0' && c <= '9');
            case LEVELS -> !value.isBlank() && value.chars().allMatch(c -> c >= ' ' && c < 0x7f);
            case DOMAIN -> value.contains("://") ? isBaseUrl(value) : isHost(value);
            case SCOPES -> areScopes(value);
            case RESOURCE, HEADER_PREFIX -> isVisible(value);
            case REDIRECT_URIS -> ValueFormat.words(value).allMatch(CallbackUrl::isRedirect);
            case LOGOUT_URI -> CallbackUrl.isLogout(value);
            case PROMPT -> ValueFormat.words(value).allMatch(PROMPTS::contains);
            case LANGUAGE -> value.length() <= 35 && value.chars().allMatch(c -> isAlphanumeric(c) || c == '-');
            case IDENTITY_POOL_ID -> isIdentityPoolId(value);
            case ROLE_ARN ->
                value.length() <= 2048 && value.startsWith("arn:") && value.contains(":role/") && isVisible(value);
            case BOOLEAN -> Booleans.parse(value).isPresent();
            case REMEMBER_DEVICE, FIRST_FACTOR, SECOND_FACTOR, CACHE, CACHE_SCOPE, TOKEN_USE ->
                format.allowedValues().contains(value);
        };
    }

    private static boolean areScopes(String value) {
        return ValueFormat.words(value)
                .allMatch(scope -> isVisible(scope) && scope.indexOf('"') < 0 && scope.indexOf('\\') < 0);
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
                && value.substring(underscore + 1).chars().allMatch(FormatCheck::isAlphanumeric);
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
                && value.codePoints().noneMatch(FormatCheck::isInvisible);
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
