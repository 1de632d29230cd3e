package io.github.cognitotoken.userpool.srp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the server's maths by vectors that other implementations agree on. */
class ExchangeTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Stream<Vector> vectors() throws IOException {
        JsonArray all = file().getAsJsonArray("vectors");
        return StreamSupport.stream(all.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(Vector::new);
    }

    static Stream<BigInteger> zeroes() {
        return Stream.of(BigInteger.ZERO, Group.N, Group.N.multiply(BigInteger.TWO));
    }

    @Test
    void group_isTheOneOfTheVectors() throws IOException {
        assertThat(Group.N.bitLength()).isEqualTo(3072);
        assertThat(Group.N.isProbablePrime(20)).isTrue();
        assertThat(Group.K.toString(16)).isEqualTo(file().get("k_hex").getAsString());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void verifierScramblerKeyAndSignature_areThoseOfTheVector(Vector vector) {
        BigInteger verifier = vector.identity().verifier(vector.number("salt_hex"), vector.text("password"));
        vector.ifPresent("v_sha256", hash -> assertThat(hash).isEqualTo(hex(Hashes.sha256(verifier.toByteArray()))));
        BigInteger u = Exchange.scrambler(vector.number("SRP_A"), vector.number("SRP_B"));
        vector.ifPresent("u_hex", hex -> assertThat(u).isEqualTo(new BigInteger(hex, 16)));
        BigInteger secret = vector.secret(verifier, u);
        vector.ifPresent("S_sha256", hash -> assertThat(hash).isEqualTo(hex(Hashes.sha256(secret.toByteArray()))));
        byte[] key = Hashes.key(u, secret);
        vector.ifPresent("hkdf_key_hex", hex -> assertThat(hex).isEqualTo(hex(key)));

        assertThat(Exchange.signature(key, vector.identity(), vector.block(), vector.text("timestamp")))
                .isEqualTo(vector.base64("signature_b64"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void clientOfTheVector_provesItsPasswordToAFreshExchange_andNoOther(Vector vector) {
        BigInteger verifier = vector.identity().verifier(vector.number("salt_hex"), vector.text("password"));
        for (ServerValue kind : new ServerValue[] {ServerValue.RANDOM, ServerValue.SHORT}) {
            Exchange exchange = Exchange.start(vector.identity(), verifier, vector.number("SRP_A"), kind, RANDOM);
            byte[] right = vector.claim(verifier, exchange.serverValue());
            byte[] wrong = vector.claim(verifier.add(BigInteger.ONE), exchange.serverValue());

            assertThat(exchange.isProvenBy(right, vector.block(), vector.text("timestamp")))
                    .isTrue();
            assertThat(exchange.isProvenBy(right, vector.block(), "Tue May 7 00:09:41 UTC 2024"))
                    .isFalse();
            assertThat(exchange.isProvenBy(wrong, vector.block(), vector.text("timestamp")))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("zeroes")
    void clientValueThatIsZero_isRefused(BigInteger zero) {
        Identity bob = new Identity("AbCdEf123", "bob");
        assertThatThrownBy(() -> Exchange.start(bob, BigInteger.TEN, zero, ServerValue.RANDOM, RANDOM))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void serverValue_isOfTheKindAskedFor(ServerValue kind) {
        BigInteger value = Exchange.start(new Identity("P", "bob"), BigInteger.TEN, BigInteger.TEN, kind, RANDOM)
                .serverValue();
        switch (kind) {
            case RANDOM -> assertThat(value).isBetween(BigInteger.ONE, Group.N);
            case SHORT -> assertThat(value.bitLength()).isLessThanOrEqualTo(3064);
            case ZERO -> assertThat(value).isZero();
            case MODULUS -> assertThat(value).isEqualTo(Group.N);
        }
    }

    private static JsonObject file() throws IOException {
        try (Reader reader = new InputStreamReader(ExchangeTest.class.getResourceAsStream("srp-vectors.json"), UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Reckons as a client does, for whom the vectors were made. */
    record Vector(JsonObject json) {

        String text(String name) {
            return json.get(name).getAsString();
        }

        BigInteger number(String name) {
            return new BigInteger(text(name), 16);
        }

        byte[] base64(String name) {
            return Base64.getDecoder().decode(text(name));
        }

        byte[] block() {
            return base64("secret_block_b64");
        }

        Identity identity() {
            return new Identity(text("left"), text("ident"));
        }

        void ifPresent(String name, Consumer<String> check) {
            if (json.has(name)) {
                check.accept(text(name));
            }
        }

        BigInteger secret(BigInteger verifier, BigInteger u) {
            return secret(verifier, number("SRP_B"), u);
        }

        byte[] claim(BigInteger verifier, BigInteger serverValue) {
            BigInteger u = Exchange.scrambler(number("SRP_A"), serverValue);
            byte[] key = Hashes.key(u, secret(verifier, serverValue, u));
            return Exchange.signature(key, identity(), block(), text("timestamp"));
        }

        /** (B - k v)^(a + u x). */
        private BigInteger secret(BigInteger verifier, BigInteger serverValue, BigInteger u) {
            BigInteger base = serverValue.subtract(Group.K.multiply(verifier)).mod(Group.N);
            BigInteger x = Hashes.number(
                    number("salt_hex").toByteArray(),
                    Hashes.sha256((text("left") + text("ident") + ":" + text("password")).getBytes(UTF_8)));
            return base.modPow(number("a_hex").add(u.multiply(x)), Group.N);
        }

        @Override
        public String toString() {
            return text("name");
        }
    }
}
