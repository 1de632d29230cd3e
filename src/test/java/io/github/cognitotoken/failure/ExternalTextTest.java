package io.github.cognitotoken.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExternalTextTest {

    @Test
    void plainText_staysAsItIs() {
        assertThat(ExternalText.of("Zugriff für 日本 🔑 denied: {a} $b %n"))
                .isEqualTo("Zugriff für 日本 🔑 denied: {a} $b %n");
    }

    @ParameterizedTest
    @CsvSource({
        "'a\nhint: b', 'a\\u000ahint: b'",
        "'a\r\nb', 'a\\u000d\\u000ab'",
        "'\u001b[31mred', '\\u001b[31mred'",
        "'\u202eabc', '\\u202eabc'",
        "'\u2028abc', '\\u2028abc'",
        "'\u200babc', '\\u200babc'",
        "'\u0085abc', '\\u0085abc'",
        "'\ud800abc', '\\ud800abc'"
    })
    void harmfulCharacters_areEscaped(String text, String shown) {
        assertThat(ExternalText.of(text)).isEqualTo(shown);
    }

    @Test
    void textOfTheLimit_isShownWhole() {
        String text = "x".repeat(ExternalText.LIMIT);

        assertThat(ExternalText.of(text)).isEqualTo(text);
    }

    @Test
    void longerText_isCutAtTheLimit() {
        String shown = ExternalText.of("x".repeat(ExternalText.LIMIT + 1));

        assertThat(shown).hasSize(ExternalText.LIMIT).endsWith("x…");
    }

    @Test
    void anEscapeAndAPair_areNeverCutInTwo() {
        assertThat(ExternalText.of("\n".repeat(1000)))
                .hasSizeLessThanOrEqualTo(500)
                .endsWith("\\u000a…");
        assertThat(ExternalText.of("🔑".repeat(1000)))
                .hasSizeLessThanOrEqualTo(500)
                .endsWith("🔑…");
    }

    @Test
    void noText_isSaidToBeNone() {
        assertThat(ExternalText.of(null)).isEqualTo("(none)");
    }
}
