package io.github.cognitotoken.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SecretHashTest {

    @ParameterizedTest
    @MethodSource("vectors")
    void knownVectors_areReproduced(JsonObject vector) {
        String hash = SecretHash.of(text(vector, "username"), text(vector, "client_id"), text(vector, "client_secret"));

        assertThat(hash).isEqualTo(text(vector, "expected"));
    }

    @Test
    void texts_areHashedAsUtf8_andNothingInThemIsInterpreted() {
        // printf 'jürgen%%n${x}1client' | openssl dgst -sha256 -hmac 'se;cr#et🔑' -binary | base64
        assertThat(SecretHash.of("jürgen%n${x}", "1client", "se;cr#et🔑"))
                .isEqualTo("wuAUCN5SBaQbz5nD2hIFyDPoqUo5hzDOcZbxlSafXbA=");
    }

    @Test
    void usernameAndClient_areOneMessage() {
        assertThat(SecretHash.of("ab", "c", "key")).isEqualTo(SecretHash.of("a", "bc", "key"));
    }

    @Test
    void hash_isPaddedStandardBase64_of32Bytes() {
        for (String username : List.of("a", "bb", "ccc", "alice@example.com")) {
            String hash = SecretHash.of(username, "client", "key");

            assertThat(hash).hasSize(44).endsWith("=");
            assertThat(Base64.getDecoder().decode(hash)).hasSize(32);
        }
    }

    static Stream<Arguments> vectors() throws IOException {
        try (Reader json = new InputStreamReader(
                SecretHashTest.class.getResourceAsStream("secret-hash-vectors.json"), StandardCharsets.UTF_8)) {
            return StreamSupport.stream(
                            JsonParser.parseReader(json).getAsJsonArray().spliterator(), false)
                    .map(vector -> Arguments.of(vector.getAsJsonObject()));
        }
    }

    private static String text(JsonObject vector, String name) {
        return vector.get(name).getAsString();
    }
}
