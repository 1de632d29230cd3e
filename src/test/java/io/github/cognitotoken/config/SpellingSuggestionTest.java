package io.github.cognitotoken.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingSuggestionTest {

    private static final List<String> WORDS = List.of("token", "decode", "completion", "help");

    @Test
    void slipOfThePen_isUnderstood() {
        assertThat(SpellingSuggestion.to("tokne", WORDS)).contains("token");
        assertThat(SpellingSuggestion.to("deocde", WORDS)).contains("decode");
        assertThat(SpellingSuggestion.to("completions", WORDS)).contains("completion");
    }

    @Test
    void beginningOfOneWord_andOtherCase_areUnderstood() {
        assertThat(SpellingSuggestion.to("comp", WORDS)).contains("completion");
        assertThat(SpellingSuggestion.to("DECODE", WORDS)).contains("decode");
        assertThat(SpellingSuggestion.to("SMS", List.of("SMS_MFA", "SMS_OTP"))).isEmpty();
    }

    @Test
    void anotherWord_isNot() {
        assertThat(SpellingSuggestion.to("hunter2hunter2", WORDS)).isEmpty();
        assertThat(SpellingSuggestion.to("", List.of("token"))).isEmpty();
    }
}
