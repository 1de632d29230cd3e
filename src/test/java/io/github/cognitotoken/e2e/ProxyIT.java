package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.TestProxy;
import io.github.cognitotoken.userpool.UserPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyIT {

    private static final String PASSWORD = "p@ss:w/rd %+";
    private static final String ENCODED = "p%40ss%3Aw%2Frd%20%25+";

    private final UserPool pool = Bob.securePool();
    private final TestProxy proxy = TestProxy.to(pool.port());
    private final TestProxy guarded = TestProxy.to(pool.port(), "me@corp", PASSWORD);

    @AfterEach
    void stop() {
        guarded.close();
        proxy.close();
        pool.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTPS_PROXY", "https_proxy"})
    void https_goesThroughTheTunnel(String variable) {
        Bob.at(pool).env(variable, proxy.uri().toString()).run().succeeds().printsToken("access", NAME);

        assertThat(proxy.asked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.method() + " " + asked.hostAndPort())
                        .isEqualTo("CONNECT 127.0.0.1:" + pool.port()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP_PROXY", "http_proxy"})
    void http_isAskedForAtTheProxy(String variable) {
        try (UserPool plain = Bob.pool();
                TestProxy forward = TestProxy.to(plain.port())) {
            Bob.at(plain).env(variable, forward.uri().toString()).run().succeeds();

            assertThat(forward.asked()).extracting(TestProxy.Asked::method).containsExactly("POST");
            assertThat(plain.requests().count()).isEqualTo(1);
        }
    }

    @Test
    void proxyWithoutAScheme_isAnHttpProxy() {
        Bob.at(pool)
                .env("HTTPS_PROXY", "127.0.0.1:" + proxy.uri().getPort())
                .run()
                .succeeds();

        assertThat(proxy.asked()).hasSize(1);
    }

    @Test
    void lowerCase_comesFirst() {
        Bob.at(pool)
                .env("https_proxy", proxy.uri().toString())
                .env("HTTPS_PROXY", "http://127.0.0.1:1")
                .run()
                .succeeds();
    }

    @Test
    void userAndPassword_areDecoded() {
        Bob.at(pool)
                .env("HTTPS_PROXY", guardedBy("me%40corp", ENCODED))
                .run()
                .succeeds()
                .printsToken("access", NAME);

        assertThat(pool.requests().count()).isEqualTo(1);
        assertThat(pool.requests().last().headers()).doesNotContainKey("Proxy-Authorization");
    }

    @Test
    void userAndPassword_reachAProxyForPlainHttp() {
        try (UserPool plain = Bob.pool();
                TestProxy forward = TestProxy.to(plain.port(), "me", "secret")) {
            Bob.at(plain)
                    .env(
                            "HTTP_PROXY",
                            "http://me:secret@127.0.0.1:" + forward.uri().getPort())
                    .run()
                    .succeeds();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--debug"})
    void wrongProxyPassword_isExit7_andNeverShown(String debug) {
        Outcome outcome = Bob.at(pool)
                .env("HTTPS_PROXY", guardedBy("me", "wrong-but-secret"))
                .run(debug.isEmpty() ? new String[0] : new String[] {debug});

        assertThat(outcome.ends(7).stdout()).isEmpty();
        assertThat(outcome.stderr()).contains("proxy").contains("hint: check HTTPS_PROXY");
        assertThat(outcome.stderr()).doesNotContain("wrong-but-secret");
        assertThat(guarded.asked()).hasSize(2);
        assertThat(pool.requests().count()).isZero();
    }

    @Test
    void proxyThatIsNotThere_isExit7() {
        Outcome outcome = Bob.at(pool)
                .env("HTTPS_PROXY", "http://me:" + ENCODED + "@127.0.0.1:1")
                .run();

        outcome.fails(7).hint("HTTPS_PROXY");
        assertThat(outcome.stderr()).doesNotContain(ENCODED).doesNotContain(PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "NO_PROXY, 127.0.0.1",
        "no_proxy, 127.0.0.1",
        "NO_PROXY, *",
        "NO_PROXY, 'example.com, 127.0.0.1'",
    })
    void exceptedHost_isCalledDirectly(String variable, String value) {
        Bob.at(pool)
                .env("HTTPS_PROXY", "http://127.0.0.1:1")
                .env(variable, value)
                .run()
                .succeeds();
    }

    @Test
    void otherExceptions_changeNothing() {
        Bob.at(pool)
                .env("HTTPS_PROXY", proxy.uri().toString())
                .env("NO_PROXY", "example.com,127.0.0.1:1")
                .run()
                .succeeds();

        assertThat(proxy.asked()).hasSize(1);
    }

    @Test
    void proxyForTheOtherScheme_isNotUsed() {
        Bob.at(pool).env("HTTP_PROXY", "http://127.0.0.1:1").run().succeeds();
    }

    private String guardedBy(String user, String password) {
        return "http://" + user + ":" + password + "@127.0.0.1:" + guarded.uri().getPort();
    }
}
