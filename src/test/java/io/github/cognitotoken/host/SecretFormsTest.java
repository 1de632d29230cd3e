package io.github.cognitotoken.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFormsTest {

    private final SecretForms forms = new SecretForms("back\\slash \"quote\"\n tail", 4);

    @Test
    void secret_isReplaced_asItIs_escaped_andAsJson() {
        assertThat(replaced("a back\\slash \"quote\"\n tail b")).isEqualTo("a * b");
        assertThat(replaced("a back\\slash \"quote\"\\u000a tail b")).isEqualTo("a * b");
        assertThat(replaced("a back\\\\slash \\\"quote\\\"\\\\u000a tail b")).isEqualTo("a * b");
    }

    @Test
    void beginning_isReplaced_whereTheTextWasCut() {
        assertThat(replaced("said: back\\sl… (and) back…")).isEqualTo("said: *… (and) *…");
        assertThat(replaced("said: back\\slash \"quote\"\\u000a ta…")).isEqualTo("said: *…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter2!", "pässwörd+/=", "123456", "a b&c=d%e"})
    void encodings_areReplaced_alsoWithinALongerText(String secret) {
        byte[] bytes = secret.getBytes(UTF_8);
        for (String encoded : List.of(
                URLEncoder.encode(secret, UTF_8),
                URLEncoder.encode(secret, UTF_8).replace("+", "%20"),
                HexFormat.of().formatHex(bytes),
                HexFormat.of().withUpperCase().formatHex(bytes))) {
            assertThat(new SecretForms(secret, 4).replace("<" + encoded + ">", "*"))
                    .isEqualTo("<*>");
        }
        for (String before : List.of("", "i", "id", "id:", "user:")) {
            for (String after : List.of("", "x", "xy", "xyz")) {
                byte[] all = (before + secret + after).getBytes(UTF_8);
                for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                    String encoded = encoder.encodeToString(all);
                    assertThat(new SecretForms(secret, 4).replace(encoded, "*"))
                            .as("%s of %s", encoded, before + secret + after)
                            .contains("*")
                            .hasSizeLessThanOrEqualTo(encoded.length() - secret.length() + 1);
                }
            }
        }
    }

    @Test
    void otherText_staysAsItIs() {
        assertThat(replaced("backs… bac… … back")).isEqualTo("backs… bac… … back");
    }

    private String replaced(String text) {
        return forms.replace(text, "*");
    }
}
