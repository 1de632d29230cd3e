package io.github.cognitotoken.userpool.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {

    @Test
    void names_andValues_areDecoded() {
        Form form = Form.parse("a%3D=b+c%26&empty=&bare");

        assertThat(form.get("a=")).contains("b c&");
        assertThat(form.get("empty")).contains("");
        assertThat(form.get("bare")).contains("");
        assertThat(form.get("other")).isEmpty();
    }

    @Test
    void badEscapes_stayAsTheyAre() {
        assertThat(Form.parse("a=%&b=%zz").values().keySet()).containsExactly("a", "b");
        assertThat(Form.parse("a=%").get("a")).contains("%");
    }

    @Test
    void repeatedParameter_isNoticed() {
        assertThat(Form.parse("a=1&a=2").repeatsAny()).isTrue();
        assertThat(Form.parse("a=1&b=2").repeatsAny()).isFalse();
    }

    @Test
    void encoding_isReadBack() {
        Map<String, String> parameters = Map.of("ä&b", "c d=+/");

        assertThat(Form.parse(Form.encode(parameters)).get("ä&b")).contains("c d=+/");
        assertThat(Form.ofTarget("/x?" + Form.encode(parameters)).get("ä&b")).contains("c d=+/");
    }
}
