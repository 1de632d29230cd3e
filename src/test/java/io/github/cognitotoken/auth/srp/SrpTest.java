package io.github.cognitotoken.auth.srp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Isolated("it sets the default locale")
class SrpTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void knownVectors_areReproduced(String name, JsonObject vector) throws Srp.Aborted {
        BigInteger a = number(vector, "a_hex");
        BigInteger x = Srp.privateKey(
                number(vector, "salt_hex"), text(vector, "left"), text(vector, "ident"), text(vector, "password"));
        byte[] key = Srp.sessionKey(SrpKeyPair.of(a), number(vector, "SRP_B"), x);
        byte[] secretBlock = Base64.getDecoder().decode(text(vector, "secret_block_b64"));

        assertThat(Srp.publicValue(a)).isEqualTo(number(vector, "SRP_A"));
        assertThat(x).isEqualTo(number(vector, "x_hex"));
        assertThat(HexFormat.of().formatHex(key)).isEqualTo(text(vector, "hkdf_key_hex"));
        assertThat(Srp.signature(
                        key, text(vector, "left"), text(vector, "ident"), secretBlock, text(vector, "timestamp")))
                .isEqualTo(text(vector, "signature_b64"));
    }

    @Test
    void group_isTheSafePrimeOfRfc3526() {
        assertThat(Srp.N.bitLength()).isEqualTo(3072);
        assertThat(Srp.N.isProbablePrime(20)).isTrue();
        assertThat(Srp.N.shiftRight(1).isProbablePrime(20)).isTrue();
    }

    @Test
    void serverValueThatIsZeroModuloN_aborts() {
        for (BigInteger zero : new BigInteger[] {BigInteger.ZERO, Srp.N, Srp.N.multiply(BigInteger.TEN)}) {
            assertThatThrownBy(() -> Srp.sessionKey(SrpKeyPair.of(BigInteger.TEN), zero, BigInteger.TWO))
                    .isInstanceOf(Srp.Aborted.class)
                    .hasMessage("B is zero");
        }
    }

    @Test
    void scramblerThatIsZero_aborts() {
        SrpKeyPair keys = SrpKeyPair.of(BigInteger.TEN);

        assertThatThrownBy(() -> Srp.sessionKey(keys, BigInteger.TWO, BigInteger.TWO, BigInteger.ZERO))
                .isInstanceOf(Srp.Aborted.class)
                .hasMessage("u is zero");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-07T00:09:40Z, Tue May 7 00:09:40 UTC 2024",
        "2026-09-30T23:59:59.999Z, Wed Sep 30 23:59:59 UTC 2026",
        "2026-11-01T09:05:03Z, Sun Nov 1 09:05:03 UTC 2026",
        "2026-10-10T10:10:10Z, Sat Oct 10 10:10:10 UTC 2026",
        "2024-02-29T12:00:00Z, Thu Feb 29 12:00:00 UTC 2024"
    })
    void timestamp_isEnglish_inEveryLocale(Instant time, String expected) {
        Locale before = Locale.getDefault();
        try {
            for (String tag : new String[] {"en-GB", "en-CA", "de", "ar-EG", "th-TH-u-nu-thai", "tr"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(SrpTimestamp.of(time)).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    static Stream<Arguments> vectors() throws IOException {
        try (Reader json =
                new InputStreamReader(SrpTest.class.getResourceAsStream("srp-vectors.json"), StandardCharsets.UTF_8)) {
            JsonObject root = JsonParser.parseReader(json).getAsJsonObject();
            return StreamSupport.stream(root.getAsJsonArray("vectors").spliterator(), false)
                    .map(JsonElement::getAsJsonObject)
                    .map(vector -> Arguments.of(text(vector, "name"), vector));
        }
    }

    private static BigInteger number(JsonObject vector, String name) {
        return new BigInteger(text(vector, name), 16);
    }

    private static String text(JsonObject vector, String name) {
        return vector.get(name).getAsString();
    }
}
