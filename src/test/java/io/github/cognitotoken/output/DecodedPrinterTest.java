package io.github.cognitotoken.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.github.cognitotoken.jwt.Jwt;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class DecodedPrinterTest {

    @Test
    void token_isShownAsItStands_withItsTimesReadable() {
        String token = encoded("{\"alg\":\"RS256\"}") + "."
                + encoded("{\"sub\":\"1\",\"cognito:groups\":[\"a\",\"b\"],\"n\":12345678901234567890.10,"
                        + "\"nested\":{\"none\":null,\"yes\":true},\"text\":\"<ü>\\n\",\"iat\":0,\"exp\":1795243600.5}")
                + ".c2ln";

        assertThat(new DecodedPrinter().print(Jwt.parse(token))).isEqualTo("""
                        {
                          "header": {
                            "alg": "RS256"
                          },
                          "claims": {
                            "sub": "1",
                            "cognito:groups": [
                              "a",
                              "b"
                            ],
                            "n": 12345678901234567890.10,
                            "nested": {
                              "none": null,
                              "yes": true
                            },
                            "text": "<ü>\\n",
                            "iat": 0,
                            "exp": 1795243600.5
                          },
                          "times": {
                            "iat": "1970-01-01T00:00:00Z",
                            "exp": "2026-11-21T06:46:40.500Z"
                          }
                        }
                        """);
    }

    @Test
    void charactersThatATerminalActsUpon_areEscaped_andMeanTheSame() {
        String active = "a\u009b2Jb\u202ec\u2066d\u007f\u061ce";
        String token = encoded("{\"alg\":\"RS256\"}") + "." + encoded("{\"sub\":\"" + active + "\"}") + ".c2ln";

        String printed = new DecodedPrinter().print(Jwt.parse(token));

        assertThat(printed).contains("\"a\\u009b2Jb\\u202ec\\u2066d\\u007f\\u061ce\"");
        assertThat(JsonParser.parseString(printed)
                        .getAsJsonObject()
                        .getAsJsonObject("claims")
                        .get("sub")
                        .getAsString())
                .isEqualTo(active);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
