package io.github.cognitotoken.config;

import java.util.List;
import java.util.stream.Stream;

/**
 * The formats of values, with the limits of the Cognito API's model. A typing error is reported before anything is
 * sent. {@link FormatCheck} checks them: a predicate for each constant would cost every run the time to make it.
 */
enum ValueFormat {
    ANY("text"),
    USER_POOL_ID("a user pool id such as us-east-1_AbCdEf123"),
    CLIENT_ID("an app client id: up to 128 letters, digits, '_' or '+'"),
    REGION("an AWS region such as us-east-1"),
    USERNAME("a username: up to 128 visible characters"),
    URL("an http or https URL without user, query or fragment"),
    /** The list of grants checks the name. */
    FLOW("the name of a sign-in flow"),
    REMEMBER_DEVICE(EnumNames.all(RememberDevice.class)),
    FIRST_FACTOR(List.of("PASSWORD_SRP", "PASSWORD", "EMAIL_OTP", "SMS_OTP")),
    SECOND_FACTOR(List.of("SMS_MFA", "EMAIL_OTP", "SOFTWARE_TOKEN_MFA")),
    DURATION("a length of time from 1 second to 24 hours, such as 90, 5m or 1h"),
    SECONDS("a number of seconds"),
    LEVELS("names of visible ASCII characters, separated by blanks"),
    DOMAIN("a domain such as my-app, auth.example.com or https://auth.example.com"),
    /** RFC 6749, section 3.3. */
    SCOPES("scopes of visible ASCII characters but '\"' and '\\', separated by blanks"),
    RESOURCE("one URI of visible ASCII characters"),
    REDIRECT_URIS(
            "https URLs, or http URLs of localhost, 127.0.0.1 or [::1] with a port, without fragment, separated by blanks"),
    LOGOUT_URI("an absolute URL without fragment"),
    PROMPT("one or several of none, login, select_account, consent, separated by blanks"),
    LANGUAGE("a language such as de or pt-BR"),
    IDENTITY_POOL_ID("an identity pool id such as us-east-1:12345678-90ab-cdef-1234-567890abcdef"),
    ROLE_ARN("the ARN of an IAM role, such as arn:aws:iam::123456789012:role/reader"),
    CACHE(EnumNames.all(CacheMode.class)),
    CACHE_SCOPE(EnumNames.all(CacheScope.class)),
    TOKEN_USE(List.of("access", "id")),
    /** Empty for the token alone, which API Gateway's Cognito authorizer expects. */
    HEADER_PREFIX("visible ASCII characters, or nothing"),
    BOOLEAN("one of 1, 0, true, false, yes, no");

    private final String description;
    private final List<String> allowedValues;

    ValueFormat(String description) {
        this.description = description;
        this.allowedValues = List.of();
    }

    /** A closed list of values. */
    ValueFormat(List<String> allowedValues) {
        this.description = "one of " + String.join(", ", allowedValues);
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
        return value.isEmpty() ? acceptsEmpty() : FormatCheck.accepts(this, value);
    }

    /** The values of a list. */
    static Stream<String> words(String list) {
        return Stream.of(list.strip().split(" +"));
    }
}
