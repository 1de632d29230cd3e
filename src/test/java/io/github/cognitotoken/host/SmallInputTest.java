package io.github.cognitotoken.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallInputTest {

    private static final int LIMIT = 20_000;

    @ParameterizedTest
    @CsvSource({
        "'secret', 'secret'",
        "'secret\n', 'secret'",
        "'secret\r\n', 'secret'",
        "'secret\n\n', 'secret\n'",
        "'secret\r', 'secret\r'",
        "' secret \n', ' secret '",
        "'\n', ''"
    })
    void exactlyOneTrailingLineBreak_isTakenOff(String input, String text) throws IOException {
        assertThat(SmallInput.text(bytes(input))).isEqualTo(text);
    }

    @Test
    void endlessInput_endsInAnError() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };

        ByteBuffer read = SmallInput.read(endless);

        assertThatThrownBy(() -> SmallInput.text(read))
                .isInstanceOf(CharacterCodingException.class)
                .hasMessage("longer than 64 KiB");
    }

    @Test
    void inputInSmallPieces_isReadToTheEnd() throws IOException {
        InputStream trickling = new ByteArrayInputStream("a long secret".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] b, int off, int len) {
                return super.read(b, off, Math.min(len, 1));
            }
        };

        assertThat(SmallInput.text(SmallInput.read(trickling))).isEqualTo("a long secret");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8191, 8192, 8193, 16_384, 16_385, 20_000, 65_535, 65_536})
    void everyLength_isReadWhole(int length) throws IOException {
        byte[] input = new byte[length];
        new Random(length).nextBytes(input);

        assertThat(SmallInput.read(new ByteArrayInputStream(input))).isEqualTo(ByteBuffer.wrap(input));
        assertThat(SmallInput.read(new ByteArrayInputStream(input), length)).isEqualTo(ByteBuffer.wrap(input));
    }

    @Test
    void oneByteTooMany_isReadNoFurther() throws IOException {
        InputStream in = new ByteArrayInputStream(new byte[LIMIT + 10]);

        assertThat(SmallInput.read(in, LIMIT).remaining()).isEqualTo(LIMIT + 1);
        assertThat(in.available()).isEqualTo(9);
    }

    @Test
    void littleInput_takesLittleMemory_whateverTheLimit() throws IOException {
        ByteBuffer read = SmallInput.read(new ByteArrayInputStream(new byte[10]), 4 * 1024 * 1024);

        assertThat(read.capacity()).isLessThanOrEqualTo(8192);
    }

    @Test
    void bytesThatAreNotUtf8_areRefused() {
        ByteBuffer latin1 = ByteBuffer.wrap("für".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> SmallInput.text(latin1)).isInstanceOf(CharacterCodingException.class);
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
