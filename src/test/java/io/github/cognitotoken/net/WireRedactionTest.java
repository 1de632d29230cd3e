package io.github.cognitotoken.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.host.Redaction;
import org.junit.jupiter.api.Test;

class WireRedactionTest {

    private final Redaction redaction = new Redaction();
    private final WireRedaction wire = new WireRedaction(redaction);

    @Test
    void request_showsWhoAndHow_neverThePassword() {
        assertThat(
                        wire.redact(
                                "{\"AuthFlow\":\"USER_PASSWORD_AUTH\",\"ClientId\":\"1c\",\"AuthParameters\":{\"USERNAME\":\"alice\",\"PASSWORD\":\"hunter2\",\"SECRET_HASH\":\"aGFzaA==\"}}"))
                .isEqualTo(
                        "{\"AuthFlow\":\"USER_PASSWORD_AUTH\",\"ClientId\":\"1c\",\"AuthParameters\":{\"USERNAME\":\"alice\",\"PASSWORD\":\"[redacted]\",\"SECRET_HASH\":\"[redacted]\"}}");
    }

    @Test
    void tokensAndSessions_areTags() {
        assertThat(wire.redact("{\"AuthenticationResult\":{\"AccessToken\":\"eyJ\"},\"Session\":\"eyJ\"}"))
                .isEqualTo("{\"AuthenticationResult\":{\"AccessToken\":\"" + redaction.tag("eyJ") + "\"},\"Session\":\""
                        + redaction.tag("eyJ") + "\"}");
    }

    @Test
    void nameNobodyKnows_countsAsSecret() {
        assertThat(wire.redact("{\"BRAND_NEW\":\"value\",\"list\":[\"a\"],\"n\":7,\"nothing\":null}"))
                .isEqualTo(
                        "{\"BRAND_NEW\":\"[redacted]\",\"list\":\"[redacted]\",\"n\":\"[redacted]\",\"nothing\":null}");
    }

    @Test
    void serversMessage_isMadeHarmless() {
        assertThat(wire.redact("{\"message\":\"a\\u001b[31mb\\nhint: c\"}"))
                .isEqualTo("{\"message\":\"a\\\\u001b[31mb\\\\u000ahint: c\"}");
    }

    @Test
    void whatIsNoJsonObject_isCountedOnly() {
        assertThat(wire.redact("<html>secret</html>")).isEqualTo("(19 characters that are not a JSON object)");
        assertThat(wire.redact("\"secret\"")).isEqualTo("(8 characters that are not a JSON object)");
        assertThat(wire.redact("")).isEqualTo("(0 characters that are not a JSON object)");
    }
}
