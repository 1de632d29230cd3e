package io.github.cognitotoken.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.failure.Failure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurlArgumentsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost",
                "http://localhost/a?b",
                "HTTP://LOCALHOST:8080/x",
                "http://127.0.0.1:8080/{a,b}[1-3]",
                "http://127.8.8.8?q=http://elsewhere",
                "http://[::1]:80/",
                "http://api.localhost/#x"
            })
    void thisMachine_isKnown(String url) {
        CurlArguments arguments = new CurlArguments(List.of("-d", "x", url));

        assertThat(arguments.loopbackHosts()).hasSize(1);
        assertThat(arguments.namesReadableHttp()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com",
                "Http://example.com",
                "http{,s}://localhost/",
                "http://localhost.example.com/",
                "http://127.0.0.1.example.com/",
                "http://127.0.0.1@example.com/",
                "http://user@localhost/",
                "http://example.com\\@localhost/",
                "http://localhost\\.example.com/",
                "http://localhost{.example.com,}/",
                "http://[::1]example.com/",
                "http://{localhost,example.com}/",
                "http://0x7f000001/",
                "http://0.0.0.0/",
                "http://",
                "http:///localhost/",
                "http://localhost:80:80/",
                "http://localhost\t.example.com/"
            })
    void everythingElse_isAnotherMachine(String url) {
        CurlArguments arguments = new CurlArguments(List.of(url));

        assertThat(arguments.loopbackHosts()).isEmpty();
        assertThat(arguments.namesReadableHttp()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.com", "example.com", "-d", "{\"url\":\"http://x\"}", "@http://x", "http.txt", ""
            })
    void otherArguments_meanNothing(String argument) {
        CurlArguments arguments = new CurlArguments(List.of(argument));

        assertThat(arguments.loopbackHosts()).isEmpty();
        assertThat(arguments.namesReadableHttp()).isFalse();
    }

    @Test
    void bothKinds_areRefused() {
        CurlArguments mixed = new CurlArguments(List.of("http://localhost", "--next", "http://example.com"));

        assertThatThrownBy(mixed::requireNoMixture).isInstanceOf(Failure.class);
        new CurlArguments(List.of("http://localhost", "https://example.com")).requireNoMixture();
        new CurlArguments(List.of("http://example.com")).requireNoMixture(); // curl refuses it
    }

    @Test
    void configFile_comesFirst_andAgainAfterNext() {
        assertThat(line("-d", "@-", "https://a", "--next", "https://b", "-:", "https://c"))
                .containsExactly(
                        "curl",
                        "--config",
                        "F",
                        "-d",
                        "@-",
                        "https://a",
                        "--next",
                        "--config",
                        "F",
                        "https://b",
                        "-:",
                        "--config",
                        "F",
                        "https://c");
    }

    @Test
    void q_keepsItsPlace() {
        assertThat(line("-q", "https://a")).containsExactly("curl", "-q", "--config", "F", "-q", "https://a");
        assertThat(line("-qo", "file", "https://a"))
                .containsExactly("curl", "-q", "--config", "F", "-qo", "file", "https://a");
        assertThat(line("--disable")).containsExactly("curl", "-q", "--config", "F", "--disable");
        assertThat(line("-s", "-q")).containsExactly("curl", "--config", "F", "-s", "-q");
    }

    private static List<String> line(String... arguments) {
        return new CurlArguments(List.of(arguments)).with("curl", "F");
    }
}
