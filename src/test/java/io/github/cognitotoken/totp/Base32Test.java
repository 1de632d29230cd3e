package io.github.cognitotoken.totp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base32Test {

    @ParameterizedTest
    @CsvSource({
        "MY======, f",
        "MZXQ====, fo",
        "MZXW6===, foo",
        "MZXW6YQ=, foob",
        "MZXW6YTB, fooba",
        "MZXW6YTBOI======, foobar"
    })
    void vectors_areThoseOfTheRfc(String encoded, String decoded) throws Exception {
        assertThat(text(encoded)).isEqualTo(decoded);
        assertThat(text(encoded.replace("=", ""))).isEqualTo(decoded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mzxw6ytboi",
                "mzxw 6ytb oi",
                "MZXW-6YTB-OI",
                "\tMZXW6\r\nYTBOI\n",
                "mzxw\u00a06ytb\u2003oi=== ==="
            })
    void copiedText_isTakenAsItIsMeant(String copied) throws Exception {
        assertThat(text(copied)).isEqualTo("foobar");
    }

    @Test
    void bitsLeftOver_areDropped() throws Exception {
        assertThat(text("MZXW6YTBOJ")).isEqualTo("foobar");
    }

    @ParameterizedTest
    @CsvSource({"MZXW1YTB, 5", "MZX 0YTB, 5", "MY=MZ, 4", "MZXW6ÄTB, 6", "ſZXW6YTB, 1", "'MZXW6YT!', 8"})
    void foreignCharacter_isNamedByItsPlace_only(String malformed, int place) {
        assertThatThrownBy(() -> Base32.decode(malformed))
                .isInstanceOf(Base32.Malformed.class)
                .hasMessage("character " + place + " is none of Base32 (A to Z, 2 to 7)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "====", "M", "MZX", "MZXW6Y"})
    void impossibleLength_isMalformed(String malformed) {
        assertThatThrownBy(() -> Base32.decode(malformed))
                .isInstanceOf(Base32.Malformed.class)
                .hasMessageContaining("a part of it is missing");
    }

    private static String text(String base32) throws Base32.Malformed {
        return new String(Base32.decode(base32), StandardCharsets.US_ASCII);
    }
}
