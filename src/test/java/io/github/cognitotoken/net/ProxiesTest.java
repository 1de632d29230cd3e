package io.github.cognitotoken.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTest {

    private static final URI SERVER = URI.create("https://cognito-idp.eu-west-1.amazonaws.com");

    private final Map<String, String> environment = new HashMap<>();

    @Test
    void withoutVariables_thereIsNoProxy() {
        assertThat(proxies().areSet()).isFalse();
        assertThat(proxies().forServer(SERVER)).isEmpty();
    }

    @Test
    void proxy_isChosenByTheServersScheme_inEitherCase() {
        environment.put("HTTPS_PROXY", "http://secure.example:3128");
        environment.put("HTTP_PROXY", "http://plain.example:8080");

        assertThat(proxies().areSet()).isTrue();
        assertThat(host(SERVER)).contains("secure.example:3128");
        assertThat(host(URI.create("http://emulator.example"))).contains("plain.example:8080");

        environment.put("https_proxy", "lower.example");
        assertThat(host(SERVER)).contains("lower.example:80");
    }

    @Test
    void userAndPassword_areDecoded_andNotShown() {
        environment.put("HTTPS_PROXY", "http://us%40er:p%3Ass+1@proxy.example:3128");
        ProxyServer proxy = proxies().forServer(SERVER).orElseThrow();

        assertThat(proxy.user()).contains("us@er");
        assertThat(proxy.password().orElseThrow().reveal()).isEqualTo("p:ss+1");
        assertThat(proxy.toString()).isEqualTo("proxy.example:3128 (from HTTPS_PROXY)");
    }

    @ParameterizedTest
    @CsvSource({
        "*, true",
        "'amazonaws.com', true",
        "'.amazonaws.com', true",
        "'AMAZONAWS.COM', true",
        "'example.com, amazonaws.com', true",
        "'example.com amazonaws.com', true",
        "'cognito-idp.eu-west-1.amazonaws.com', true",
        "'amazonaws.com:443', true",
        "'amazonaws.com:8443', false",
        "'naws.com', false",
        "'eu-west-1', false",
        "'', false"
    })
    void noProxy_coversHostsAndDomains(String list, boolean covered) {
        environment.put("HTTPS_PROXY", "http://proxy.example:3128");
        environment.put("NO_PROXY", list);

        assertThat(proxies().forServer(SERVER).isEmpty()).isEqualTo(covered);
    }

    @Test
    void noProxy_coversAddresses() {
        environment.put("HTTP_PROXY", "http://proxy.example:3128");
        environment.put("no_proxy", "127.0.0.1,[::1]:9229");

        assertThat(host(URI.create("http://127.0.0.1:9229"))).isEmpty();
        assertThat(host(URI.create("http://[::1]:9229"))).isEmpty();
        assertThat(host(URI.create("http://[::1]:9230"))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "socks5://proxy.example:1080",
        "'http://user:hunter2 @proxy.example'",
        "http://",
        "http://a:b:c",
        "http://proxy.example:99999",
        "http://proxy.example:0"
    })
    void malformedProxy_isAnError_withoutItsPassword(String value) {
        environment.put("HTTPS_PROXY", value);

        assertThatThrownBy(() -> proxies().forServer(SERVER)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(ErrorKind.CONFIGURATION);
            assertThat(failure).hasMessage("the proxy from HTTPS_PROXY is malformed");
            assertThat(failure.getCause()).isNull();
        });
    }

    private Optional<String> host(URI server) {
        return proxies().forServer(server).map(proxy -> proxy.host() + ":" + proxy.port());
    }

    private Proxies proxies() {
        return Proxies.of(environment::get);
    }
}
