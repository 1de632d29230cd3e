package io.github.cognitotoken.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedactionTest {

    private final Redaction redaction = new Redaction();

    @Test
    void learntSecret_isScrubbedWhereverItStands() {
        redaction.learn("p$1.*\\E");

        assertThat(redaction.scrub("the password p$1.*\\E was p$1.*\\E"))
                .isEqualTo("the password [redacted] was [redacted]");
    }

    @Test
    void shortWord_isNotScrubbedByChance() {
        redaction.learn("the");
        redaction.learn(null);

        assertThat(redaction.scrub("the end")).isEqualTo("the end");
    }

    @Test
    void aSecretThatContainsAnother_isScrubbedWhole() {
        redaction.learn("horse");
        redaction.learn("correct-horse-battery");

        assertThat(redaction.scrub("it is correct-horse-battery")).isEqualTo("it is [redacted]");
    }

    @Test
    void equalTokens_haveEqualTags_withinARun() {
        assertThat(redaction.tag("token-a"))
                .matches("\\[redacted:[0-9a-f]{6}]")
                .isEqualTo(redaction.tag("token-a"))
                .isNotEqualTo(redaction.tag("token-b"));
    }

    @Test
    void equalTokens_haveOtherTags_inAnotherRun() {
        assertThat(redaction.tag("token-a") + redaction.tag("token-b"))
                .isNotEqualTo(new Redaction().tag("token-a") + new Redaction().tag("token-b"));
    }

    @Test
    void secret_showsItselfOnlyOnRequest() {
        Secret secret = Secret.of("hunter2");

        assertThat(secret).hasToString("[redacted]");
        assertThat(secret.reveal()).isEqualTo("hunter2");
    }
}
