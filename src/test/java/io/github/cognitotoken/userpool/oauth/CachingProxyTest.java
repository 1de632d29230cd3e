package io.github.cognitotoken.userpool.oauth;

import static io.github.cognitotoken.userpool.oauth.DomainCaller.basic;
import static io.github.cognitotoken.userpool.oauth.DomainCaller.form;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.TestClock;
import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.UserPoolSetup;
import io.github.cognitotoken.userpool.oauth.DomainCaller.Answer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CachingProxyTest {

    private final TestClock clock = TestClock.at(Instant.parse("2026-11-20T12:00:00Z"));
    private UserPool pool = started(UserPool.http().cachingProxy());

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void reply_isRepeatedForAnHour_withItsOldTokenAndExpiresIn() throws Exception {
        Answer first = ask("api/read", "s3cret");
        clock.advance(Duration.ofMinutes(59));
        Answer second = ask("api/read", "s3cret");

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.get("expires_in")).isEqualTo("3600");
        assertThat(second.header("Date")).isEqualTo("Fri, 20 Nov 2026 12:59:00 GMT");
        clock.advance(Duration.ofMinutes(1));
        assertThat(ask("api/read", "s3cret").body()).isNotEqualTo(first.body());
    }

    @Test
    void scopes_haveRepliesOfTheirOwn_unlessTheRevisionIsAnEarlierOne() throws Exception {
        assertThat(scope(ask("api/read", "s3cret"))).isEqualTo("api/read");
        assertThat(scope(ask("api/write", "s3cret"))).isEqualTo("api/write");

        pool.close();
        pool = started(UserPool.http().cachingProxyIgnoringScopes());
        assertThat(scope(ask("api/read", "s3cret"))).isEqualTo("api/read");
        assertThat(scope(ask("api/write", "s3cret"))).isEqualTo("api/read");
    }

    @Test
    void errors_haveTheStatus200() throws Exception {
        Answer answer = ask("api/read", "other");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_client\"}");
        assertThat(ask("api/read", "s3cret").json().has("access_token")).isTrue();
    }

    @Test
    void missingScope_becomesAnEmptyOne_whichMeansAll() throws Exception {
        assertThat(scope(new DomainCaller(pool)
                        .post(
                                "/prod/oauth2/token",
                                "grant_type=client_credentials&aws_client_metadata=%7B%7D",
                                "Authorization",
                                basic("machine", "s3cret"))))
                .isEqualTo("api/read api/write");
    }

    @Test
    void row27_directCall_isForbidden() throws Exception {
        Answer answer = new DomainCaller(pool)
                .token(form("grant_type", "client_credentials"), "Authorization", basic("machine", "s3cret"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().keySet()).containsExactly("message");
    }

    @Test
    void proxy_isABaseUrlWithAPath() {
        assertThat(pool.cachingProxy()).hasToString(pool.domain() + "/prod");
    }

    private UserPool started(UserPoolSetup setup) {
        return setup.clock(clock)
                .client(c -> c.id("machine").secret("s3cret").clientCredentials("api/read", "api/write"))
                .start();
    }

    private Answer ask(String scope, String secret) throws IOException {
        return new DomainCaller(pool)
                .post(
                        "/prod/oauth2/token",
                        Form.encode(form("grant_type", "client_credentials", "scope", scope)),
                        "Authorization",
                        basic("machine", secret));
    }

    private static String scope(Answer answer) {
        return answer.claims("access_token").get("scope").getAsString();
    }
}
