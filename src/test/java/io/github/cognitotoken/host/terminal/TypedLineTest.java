package io.github.cognitotoken.host.terminal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedLineTest {

    @Test
    void line_isReadWithoutItsBreak_andNoFurther() throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream("pässword 1\r\nnext\n".getBytes(UTF_8));

        assertThat(TypedLine.read(in)).isEqualTo("pässword 1");
        assertThat(TypedLine.read(in)).isEqualTo("next");
        assertThat(TypedLine.read(in)).isNull();
    }

    @Test
    void lineThatIsNotUtf8_isRefused() {
        expectUnusable("pässword\n", ISO_8859_1, "is not UTF-8 text");
    }

    @Test
    void lineThatTheTerminalMayHaveCut_isRefused() {
        expectUnusable("x".repeat(4095) + "\n", UTF_8, "is too long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab\u001b[Dc\n", "\u001c\n", "ab\u007f\n"})
    void lineWithControlCharacters_isRefused(String typed) {
        expectUnusable(typed, UTF_8, "has control characters");
    }

    private static void expectUnusable(String typed, Charset charset, String part) {
        assertThatThrownBy(() -> TypedLine.read(new ByteArrayInputStream(typed.getBytes(charset))))
                .isInstanceOf(Terminal.UnusableLine.class)
                .hasMessageContaining(part);
    }
}
