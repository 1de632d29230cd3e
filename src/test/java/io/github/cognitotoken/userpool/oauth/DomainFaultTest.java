package io.github.cognitotoken.userpool.oauth;

import static io.github.cognitotoken.userpool.oauth.DomainCaller.basic;
import static io.github.cognitotoken.userpool.oauth.DomainCaller.form;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.DomainFault;
import io.github.cognitotoken.userpool.Fault;
import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.oauth.DomainCaller.Answer;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DomainFaultTest {

    private static final String TOKEN = "POST /oauth2/token";

    private final UserPool pool = UserPool.http()
            .client(c -> c.id("machine").secret("s3cret").clientCredentials("api/read"))
            .client(c -> c.id("app").callbacks("http://localhost:8400/callback").oauthScopes("openid"))
            .start();
    private final DomainCaller caller = new DomainCaller(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void row27_wafBlocks_withAMessageAlone() throws Exception {
        Answer answer = spoilt(DomainFault.blockedByWaf());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().keySet()).containsExactly("message");
    }

    @Test
    void throttling_hasThreeFaces_andEnds() throws Exception {
        assertThat(spoilt(DomainFault.tooManyRequests()).status()).isEqualTo(429);
        assertThat(spoilt(DomainFault.throttledWithoutJson()).body()).doesNotStartWith("{");
        assertThat(spoilt(DomainFault.throttledInJson()).body()).contains("TooManyRequests");
        assertThat(ask().status()).isEqualTo(200);
    }

    @Test
    void errorWithStatus200_isNoToken() throws Exception {
        Answer answer = spoilt(DomainFault.errorWithStatus200("invalid_client"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_client\"}");
    }

    @Test
    void rows14And16_authorizeEndsOnAPage() throws Exception {
        pool.faults().next("GET /oauth2/authorize", DomainFault.errorPage(pool, "error=invalid_scope&client_id=app"));
        pool.faults().next("GET /oauth2/authorize", DomainFault.errorPage(pool, ""));
        Browser browser = new Browser(pool);

        Answer scope = browser.open("/oauth2/authorize?client_id=app");
        assertThat(scope.response().uri().getQuery()).isEqualTo("error=invalid_scope&client_id=app");
        assertThat(scope.body()).contains("An error was encountered with the requested page");
        assertThat(browser.open("/oauth2/authorize?client_id=app").response().uri())
                .hasToString(pool.domain() + "/error");
    }

    private Answer spoilt(Fault fault) throws IOException {
        pool.faults().next(TOKEN, fault);
        return ask();
    }

    private Answer ask() throws IOException {
        return caller.token(form("grant_type", "client_credentials"), "Authorization", basic("machine", "s3cret"));
    }
}
