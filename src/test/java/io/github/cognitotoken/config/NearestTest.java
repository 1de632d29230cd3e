package io.github.cognitotoken.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> WORDS = List.of("token", "decode", "completion", "help");

    @Test
    void slipOfThePen_isUnderstood() {
        assertThat(Nearest.to("tokne", WORDS)).contains("token");
        assertThat(Nearest.to("deocde", WORDS)).contains("decode");
        assertThat(Nearest.to("completions", WORDS)).contains("completion");
    }

    @Test
    void anotherWord_isNot() {
        assertThat(Nearest.to("hunter2hunter2", WORDS)).isEmpty();
        assertThat(Nearest.to("", List.of("token"))).isEmpty();
    }
}
