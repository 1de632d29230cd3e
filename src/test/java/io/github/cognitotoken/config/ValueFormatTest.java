package io.github.cognitotoken.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ValueFormatTest {

    @ParameterizedTest
    @CsvSource({
        "USER_POOL_ID, us-east-1_AbCdEf123",
        "USER_POOL_ID, eusc-de-east-1_x",
        "USER_POOL_ID, local_3kd8",
        "CLIENT_ID, 1example23456789",
        "CLIENT_ID, a_b+c",
        "REGION, us-east-1",
        "REGION, us-gov-west-1",
        "REGION, eusc-de-east-1",
        "REGION, us-isob-east-1",
        "USERNAME, jürgen.日本+x@example.com",
        "USERNAME, O'Neil-#;$%",
        "URL, https://cognito-idp.eu-west-1.amazonaws.com",
        "URL, http://127.0.0.1:9229",
        "URL, http://[::1]:9229/prefix",
        "FLOW, auto",
        "FLOW, password",
        "DURATION, 1",
        "DURATION, 90",
        "DURATION, 90s",
        "DURATION, 5m",
        "DURATION, 24h",
        "DOMAIN, my-app",
        "DOMAIN, auth.example.com",
        "DOMAIN, localhost:8443",
        "DOMAIN, https://auth.example.com/stage/oauth2/token",
        "DOMAIN, http://127.0.0.1:4566/_aws/cognito-idp",
        "SCOPES, openid",
        "SCOPES, openid  https://api.example.com/orders:read aws.cognito.signin.user.admin",
        "RESOURCE, https://api.example.com/mcp/",
        "REDIRECT_URIS, http://localhost:8400/callback",
        "REDIRECT_URIS, http://127.0.0.1:1 http://[::1]:65535/a?b=c https://example.com/cb",
        "LOGOUT_URI, https://example.com/bye",
        "LOGOUT_URI, myapp://bye",
        "PROMPT, login select_account",
        "LANGUAGE, pt-BR",
        "TOKEN_USE, id",
        "BOOLEAN, YES",
        "BOOLEAN, 0"
    })
    void wellFormedValue_isAccepted(ValueFormat shape, String value) {
        assertThat(shape.accepts(value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "USER_POOL_ID, us-east-1",
        "USER_POOL_ID, us-east-1_",
        "USER_POOL_ID, _AbC",
        "USER_POOL_ID, us-east-1_Ab-C",
        "USER_POOL_ID, us-east-1_ÄbC",
        "USER_POOL_ID, us-east-1_AbCdEf123AbCdEf123AbCdEf123AbCdEf123AbCdEf123AbCdEf123",
        "CLIENT_ID, 'a b'",
        "CLIENT_ID, a-b",
        "CLIENT_ID, https://x",
        "REGION, us-east",
        "REGION, eu-eu-west-1",
        "REGION, US-EAST-1",
        "REGION, us--1",
        "REGION, us-east-1a",
        "REGION, us-east-1.evil.example",
        "REGION, us-east-٣",
        "USERNAME, 'a b'",
        "USERNAME, 'a\tb'",
        "USERNAME, 'a\u00a0b'",
        "USERNAME, 'a\u200bb'",
        "URL, ftp://x",
        "URL, localhost:9229",
        "URL, //x",
        "URL, https://user:pw@x",
        "URL, https://x?a=b",
        "URL, https://x#f",
        "URL, https://",
        "URL, 'https://a b'",
        "URL, http://x:0",
        "URL, http://x:65536",
        "DURATION, 0",
        "DURATION, -1",
        "DURATION, 1.5",
        "DURATION, 5 m",
        "DURATION, m",
        "DURATION, 25h",
        "DURATION, 86401",
        "DURATION, 99999999999999999999",
        "DURATION, ٣",
        "DOMAIN, my app",
        "DOMAIN, ftp://auth.example.com",
        "DOMAIN, https://user:pw@auth.example.com",
        "DOMAIN, auth.example.com/oauth2",
        "DOMAIN, https://auth.example.com?client_id=1",
        "DOMAIN, 'a,b'",
        "SCOPES, ' '",
        "SCOPES, 'a\tb'",
        "SCOPES, 'say\"cheese\"'",
        "SCOPES, 'a\\b'",
        "SCOPES, übung",
        "RESOURCE, 'https://a https://b'",
        "RESOURCE, https://ä",
        "REDIRECT_URIS, http://localhost/callback",
        "REDIRECT_URIS, http://localhost:0/callback",
        "REDIRECT_URIS, http://localhost:65536/callback",
        "REDIRECT_URIS, http://localhost.example.com:8400/callback",
        "REDIRECT_URIS, http://example.com:8400/callback",
        "REDIRECT_URIS, https://example.com/cb#top",
        "REDIRECT_URIS, https://user@example.com/cb",
        "REDIRECT_URIS, /callback",
        "REDIRECT_URIS, myapp://callback",
        "REDIRECT_URIS, http://localhost:8400/callback ftp://x",
        "LOGOUT_URI, https://example.com/bye#now",
        "LOGOUT_URI, bye",
        "PROMPT, register",
        "LANGUAGE, de_DE",
        "TOKEN_USE, refresh",
        "BOOLEAN, maybe",
        "SECONDS, 5m",
        "SECONDS, -1",
        "SECONDS, 1234567890",
        "LEVELS, phishing\trésistant"
    })
    void malformedValue_isNot(ValueFormat shape, String value) {
        assertThat(shape.accepts(value)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(ValueFormat.class)
    void emptyValue_isAcceptedAsAHeaderPrefixOnly_andEveryShapeSaysWhatItWants(ValueFormat shape) {
        assertThat(shape.accepts("")).isEqualTo(shape == ValueFormat.HEADER_PREFIX);
        assertThat(shape.description()).isNotBlank();
    }

    @Test
    void usernameLength_countsCharacters_notCodeUnits() {
        assertThat(ValueFormat.USERNAME.accepts("🔑".repeat(128))).isTrue();
        assertThat(ValueFormat.USERNAME.accepts("🔑".repeat(129))).isFalse();
    }
}
