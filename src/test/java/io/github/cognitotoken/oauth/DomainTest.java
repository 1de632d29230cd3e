package io.github.cognitotoken.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.failure.Failure;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainTest {

    @ParameterizedTest
    @CsvSource({
        "my-app,                                  eu-west-1,     https://my-app.auth.eu-west-1.amazoncognito.com",
        "my-app,                                  us-gov-west-1, https://my-app.auth-fips.us-gov-west-1.amazoncognito.com",
        "my-app,                                  cn-north-1,    https://my-app.auth.cn-north-1.amazoncognito.com.cn",
        "auth.example.com,                        eu-west-1,     https://auth.example.com",
        "localhost:8443,                          eu-west-1,     https://localhost:8443",
        "https://auth.example.com/,               eu-west-1,     https://auth.example.com",
        "http://127.0.0.1:4566/_aws/cognito-idp,  eu-west-1,     http://127.0.0.1:4566/_aws/cognito-idp",
        "https://x.example/prod/oauth2/token,     eu-west-1,     https://x.example/prod",
        "https://x.example/oauth2/userInfo,       eu-west-1,     https://x.example",
        "https://x.example/oauth2/authorize/,     eu-west-1,     https://x.example",
        "https://x.example/login,                 eu-west-1,     https://x.example",
        "https://x.example/oauth2,                eu-west-1,     https://x.example"
    })
    void domain_isReadAsPeopleWriteIt(String text, String region, String base) {
        assertThat(Domain.parse(text, Optional.of(region)).base()).hasToString(base);
    }

    @Test
    void prefix_needsARegion() {
        assertThatThrownBy(() -> Domain.parse("my-app", Optional.empty()))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure).hasMessageContaining("'my-app' is a prefix");
                    assertThat(failure.hint()).contains("--region");
                });
        assertThat(Domain.parse("auth.example.com", Optional.empty()).base()).hasToString("https://auth.example.com");
    }

    @Test
    void endpoints_areBelowTheDomain_withItsPath() {
        OAuthEndpoints endpoints = OAuthEndpoints.of(Domain.parse("https://x.example/prod", Optional.empty()));

        assertThat(endpoints.token()).hasToString("https://x.example/prod/oauth2/token");
        assertThat(endpoints.authorize()).hasToString("https://x.example/prod/oauth2/authorize");
        assertThat(endpoints.revoke()).hasToString("https://x.example/prod/oauth2/revoke");
        assertThat(endpoints.logout()).hasToString("https://x.example/prod/logout");
        assertThat(endpoints.userInfo()).hasToString("https://x.example/prod/oauth2/userInfo");
    }
}
