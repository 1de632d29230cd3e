package io.github.cognitotoken.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JwtTest {

    @Test
    void token_isReadIntoHeaderAndClaims() {
        Jwt jwt = Jwt.parse(token("{\"alg\":\"RS256\"}", "{\"username\":\"jürgen\",\"exp\":1795244527}"));

        assertThat(jwt.header().get("alg").getAsString()).isEqualTo("RS256");
        assertThat(jwt.text("username")).contains("jürgen");
        assertThat(jwt.time("exp")).contains(Instant.ofEpochSecond(1795244527));
    }

    @Test
    void absentClaims_areEmpty_andWrongTypesAreNotConverted() {
        Jwt jwt = Jwt.parse(token("{}", "{\"exp\":\"soon\",\"username\":7,\"iat\":null,\"huge\":1e300}"));

        assertThat(jwt.time("exp")).isEmpty();
        assertThat(jwt.time("iat")).isEmpty();
        assertThat(jwt.time("huge")).isEmpty();
        assertThat(jwt.time("none")).isEmpty();
        assertThat(jwt.text("username")).isEmpty();
    }

    @Test
    void fractionsOfASecond_areKept() {
        assertThat(Jwt.parse(token("{}", "{\"exp\":1.5}")).time("exp")).contains(Instant.ofEpochMilli(1500));
    }

    @ParameterizedTest
    @CsvSource({
        "abc, it has 1 part instead of three",
        "a.b, it has 2 parts instead of three",
        "a.b.c.d.e, as Cognito's refresh tokens have",
        "!.e30.x, its header is not Base64url",
        "e30.ew.x, its payload is not JSON",
        "W10.e30.x, its header is not a JSON object",
        "e30.gA.x, its payload is not UTF-8",
        "e30..x, its payload is not"
    })
    void malformedToken_isToldWhere_neverWhat(String token, String where) {
        assertThatThrownBy(() -> Jwt.parse(token)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(ErrorKind.TOKEN);
            assertThat(failure).hasMessageContaining(where);
        });
    }

    @Test
    void deeplyNestedPayload_isMalformed_notACrash() {
        String nested = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThatThrownBy(() -> Jwt.parse(token("{}", nested))).isInstanceOf(Failure.class);
    }

    private static String token(String header, String payload) {
        return encoded(header) + "." + encoded(payload) + ".c2ln";
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
