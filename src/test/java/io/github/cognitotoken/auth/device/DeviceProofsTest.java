package io.github.cognitotoken.auth.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.cognitotoken.auth.Challenge;
import io.github.cognitotoken.auth.srp.Srp;
import io.github.cognitotoken.auth.srp.SrpKeyPair;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceProofsTest {

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern(
                    "EEE MMM d HH:mm:ss 'UTC' yyyy", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final JsonObject vector = deviceVector();

    @Test
    void knownVector_isReproduced() {
        DeviceProofs proofs = proofs();

        assertThat(proofs.answer(challenge("DEVICE_SRP_AUTH", Map.of())))
                .isEqualTo(Map.of(
                        "DEVICE_KEY", text("ident"), "SRP_A", number("SRP_A").toString(16)));
        assertThat(proofs.answer(challenge("DEVICE_PASSWORD_VERIFIER", verifier())))
                .isEqualTo(Map.of(
                        "DEVICE_KEY", text("ident"),
                        "PASSWORD_CLAIM_SECRET_BLOCK", text("secret_block_b64"),
                        "PASSWORD_CLAIM_SIGNATURE", text("signature_b64"),
                        "TIMESTAMP", text("timestamp")));
    }

    @Test
    void otherKeyInTheChallenge_doesNotMatter() {
        Map<String, String> other = new HashMap<>(verifier());
        other.put("DEVICE_KEY", "us-east-1_other");

        assertThat(proofs().answer(challenge("DEVICE_PASSWORD_VERIFIER", other)))
                .containsEntry("PASSWORD_CLAIM_SIGNATURE", text("signature_b64"));
    }

    @Test
    void serverValueOfZero_endsTheProof() {
        Map<String, String> unsafe = new HashMap<>(verifier());
        unsafe.put("SRP_B", "0");

        assertThatThrownBy(() -> proofs().answer(challenge("DEVICE_PASSWORD_VERIFIER", unsafe)))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SRP_B", "SALT"})
    void numberLongerThanTheGroups_endsTheProof_beforeAnyArithmetic(String name) {
        Map<String, String> endless = new HashMap<>(verifier());
        endless.put(name, "f".repeat(3_000_000)); // to parse that takes longer than the whole test run

        assertThatThrownBy(() -> proofs().answer(challenge("DEVICE_PASSWORD_VERIFIER", endless)))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE))
                .hasMessageContaining("malformed");
    }

    @Test
    void newSecret_isRandom_andItsNumbersAreNotNegative() {
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < 50; i++) {
            DeviceSecret secret = DeviceSecret.random(random);

            assertThat(Base64.getDecoder().decode(secret.password().reveal())).hasSize(40);
            assertThat(secret.salt().signum()).isPositive();
            assertThat(secret.salt().bitLength()).isLessThan(128);
            assertThat(secret.toString()).doesNotContain(secret.password().reveal());
            assertThat(DeviceSecret.random(random)).isNotEqualTo(secret);
        }
    }

    @Test
    void verifier_isThatOfTheVectorsPassword() {
        DeviceSecret secret = new DeviceSecret(Secret.of(text("password")), number("salt_hex"));

        assertThat(decoded(secret.encodedSalt())).isEqualTo(number("salt_hex"));
        assertThat(decoded(secret.encodedVerifier(text("left"), text("ident"))))
                .isEqualTo(Srp.verifier(number("x_hex")));
    }

    private static BigInteger decoded(String base64) {
        return new BigInteger(Base64.getDecoder().decode(base64));
    }

    @Test
    void device_showsNoSecret() {
        assertThat(new RememberedDevice("us-east-1_key", "-group", Secret.of("hunter2")))
                .hasToString("RememberedDevice[us-east-1_key]");
    }

    private DeviceProofs proofs() {
        RememberedDevice device = new RememberedDevice(text("ident"), text("left"), Secret.of(text("password")));
        Instant now = TIMESTAMP.parse(text("timestamp"), Instant::from);
        return new DeviceProofs(device, SrpKeyPair.of(number("a_hex")), () -> now);
    }

    private Map<String, String> verifier() {
        return Map.of(
                "SALT", text("salt_hex"),
                "SRP_B", text("SRP_B"),
                "SECRET_BLOCK", text("secret_block_b64"),
                "DEVICE_KEY", text("ident"));
    }

    private static Challenge.DeviceProof challenge(String name, Map<String, String> parameters) {
        return (Challenge.DeviceProof) Challenge.of(name, parameters, List.of());
    }

    private BigInteger number(String name) {
        return new BigInteger(text(name), 16);
    }

    private String text(String name) {
        return vector.get(name).getAsString();
    }

    private static JsonObject deviceVector() {
        try (Reader json = new InputStreamReader(
                DeviceProofsTest.class.getResourceAsStream("/io/github/cognitotoken/auth/srp/srp-vectors.json"),
                StandardCharsets.UTF_8)) {
            for (JsonElement vector :
                    JsonParser.parseReader(json).getAsJsonObject().getAsJsonArray("vectors")) {
                if (vector.getAsJsonObject().get("name").getAsString().contains("device")) {
                    return vector.getAsJsonObject();
                }
            }
            throw new AssertionError("there is no vector of a device");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
