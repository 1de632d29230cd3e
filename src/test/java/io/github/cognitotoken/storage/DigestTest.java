package io.github.cognitotoken.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTest {

    @Test
    void digest_isAName() {
        assertThat(Digest.isName(new Digest("kind").add("part").hex())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9", "a", "f"})
    void everyHexadecimalDigit_belongsToNames(String digit) {
        assertThat(Digest.isName(digit.repeat(64))).isTrue();
        assertThat(Digest.isName(digit.repeat(63))).isFalse();
        assertThat(Digest.isName(digit.repeat(65))).isFalse();
    }

    /** The last two are digits in other scripts, with values that Java knows. */
    @ParameterizedTest
    @ValueSource(strings = {"g", "/", ".", " ", "-", "\u0663", "\uff11"})
    void nothingElse_belongsToNames(String other) {
        String digits = String.join("", Collections.nCopies(63, "a"));

        assertThat(Digest.isName(digits + other)).isFalse();
        assertThat(Digest.isName(other + digits)).isFalse();
    }

    @Test
    void partsAreKeptApart() {
        assertThat(new Digest("kind").add("ab").add("c").hex())
                .isNotEqualTo(new Digest("kind").add("a").add("bc").hex());
    }
}
