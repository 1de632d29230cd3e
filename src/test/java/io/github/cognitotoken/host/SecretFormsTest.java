package io.github.cognitotoken.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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

    @Test
    void otherText_staysAsItIs() {
        assertThat(replaced("backs… bac… … back")).isEqualTo("backs… bac… … back");
    }

    private String replaced(String text) {
        return forms.replace(text, "*");
    }
}
