package io.github.cognitotoken.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.token.TokenUse;
import io.github.cognitotoken.token.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the published schema: apiVersion as asked for, kind, and a status with strings only. */
class ExecCredentialPrinterTest {

    private static final Instant ACCESS_END = Instant.parse("2026-11-26T11:00:00Z");
    private static final Instant ID_END = Instant.parse("2026-11-26T10:30:00Z");
    private static final Tokens TOKENS = new Tokens(
            jwt(ACCESS_END),
            Optional.of(jwt(ID_END)),
            Optional.empty(),
            Optional.of(ACCESS_END),
            Optional.empty(),
            Optional.empty());

    @ParameterizedTest
    @ValueSource(strings = {"client.authentication.k8s.io/v1", "client.authentication.k8s.io/v1beta1"})
    void answer_hasTheVersionThatIsAskedFor_andNothingMore(String version) {
        JsonObject answer = print(
                Optional.of("{\"kind\":\"ExecCredential\",\"apiVersion\":\"" + version
                        + "\",\"spec\":{\"interactive\":true}}"),
                TOKENS,
                TokenUse.ID);

        assertThat(answer.keySet()).containsExactly("apiVersion", "kind", "status");
        assertThat(answer.get("apiVersion").getAsString()).isEqualTo(version);
        assertThat(answer.get("kind").getAsString()).isEqualTo("ExecCredential");
        JsonObject status = answer.getAsJsonObject("status");
        assertThat(status.keySet()).containsExactly("expirationTimestamp", "token");
        assertThat(status.get("token").getAsString()).isEqualTo(TOKENS.idToken().orElseThrow());
        assertThat(status.get("expirationTimestamp").getAsString()).isEqualTo("2026-11-26T10:30:00Z");
    }

    @Test
    void withoutARequest_itIsVersion1() {
        assertThat(print(Optional.empty(), TOKENS, TokenUse.ACCESS)
                        .get("apiVersion")
                        .getAsString())
                .isEqualTo("client.authentication.k8s.io/v1");
    }

    @Test
    void end_isThatOfTheToken_byThisMachinesClock() {
        Tokens late = new Tokens(
                TOKENS.accessToken(),
                TOKENS.idToken(),
                Optional.empty(),
                Optional.of(ACCESS_END.plusSeconds(7200).plusNanos(5)),
                Optional.empty(),
                Optional.empty());

        assertThat(end(late, TokenUse.ID)).isEqualTo("2026-11-26T12:30:00Z");
        assertThat(end(late, TokenUse.ACCESS)).isEqualTo("2026-11-26T13:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"apiVersion\":\"client.authentication.k8s.io/v1alpha1\"}",
                "{\"apiVersion\":\"v1\"}",
                "{\"apiVersion\":{}}",
                "{}",
                "[]",
                "nonsense {"
            })
    void otherRequests_areRefused_namingTheVersions(String request) {
        assertThatThrownBy(() -> ExecCredentialPrinter.answering(Optional.of(request)))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(ErrorKind.USAGE);
                    assertThat(failure.hint())
                            .contains("client.authentication.k8s.io/v1, client.authentication.k8s.io/v1beta1");
                });
    }

    private static String end(Tokens tokens, TokenUse use) {
        return print(Optional.empty(), tokens, use)
                .getAsJsonObject("status")
                .get("expirationTimestamp")
                .getAsString();
    }

    private static JsonObject print(Optional<String> request, Tokens tokens, TokenUse use) {
        String text = ExecCredentialPrinter.answering(request)
                .print(new PrintableTokens(tokens, use, "Bearer", Instant.parse("2026-11-26T10:00:00Z")));
        return JsonParser.parseString(text).getAsJsonObject();
    }

    private static String jwt(Instant end) {
        return encoded("{}") + "." + encoded("{\"exp\":" + end.getEpochSecond() + "}") + ".c2ln";
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
