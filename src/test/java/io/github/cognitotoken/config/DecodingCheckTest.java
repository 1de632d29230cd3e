package io.github.cognitotoken.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import org.junit.jupiter.api.Test;

class DecodingCheckTest {

    @Test
    void valueThatTheJvmCouldNotDecode_isRefused_withoutShowingIt() {
        assertThatThrownBy(() -> DecodingCheck.check("hunter\uFFFD2", "the password", Origin.of("COGNITO_PASSWORD")))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.CONFIGURATION))
                .hasMessageContaining("the password")
                .hasMessageNotContaining("hunter");
    }

    @Test
    void otherText_passes_whateverItsScript() {
        assertThatCode(() -> DecodingCheck.check("jürgen 日本 \u00ff🔑", "the username", Origin.of("COGNITO_USERNAME")))
                .doesNotThrowAnyException();
    }
}
