package io.github.cognitotoken.signin.userpool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.token.Tokens;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

class PasswordTriesTest {

    private final Failure wrong = Failure.of(ErrorKind.REFUSED, "incorrect username or password", "check both");
    private final Failure locked = Failure.of(ErrorKind.REFUSED, "locked out", "wait");

    private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    private int sent;

    @Test
    void typedPassword_isAskedForAgain_inThreeTries_theLockOutToldBeforeTheLast() {
        assertThatThrownBy(() -> signIn(true, wrong)).isSameAs(wrong);

        assertThat(sent).isEqualTo(3);
        assertThat(stderr.toString(UTF_8).lines())
                .containsExactly(
                        "warning: incorrect username or password; 2 more tries",
                        "warning: incorrect username or password; 1 more try here. After five failures Cognito locks the"
                                + " user out for a while");
    }

    @Test
    void givenPassword_isSentOnce() {
        assertThatThrownBy(() -> signIn(false, wrong)).isSameAs(wrong);

        assertThat(sent).isEqualTo(1);
        assertThat(stderr.toString(UTF_8)).isEmpty();
    }

    @Test
    void otherRefusals_endTheRun() {
        assertThatThrownBy(() -> signIn(true, locked)).isSameAs(locked);

        assertThat(sent).isEqualTo(1);
    }

    private Tokens signIn(boolean typed, Failure refusal) {
        return new PasswordTries(() -> typed, failure -> failure == wrong, new Diagnostics(stderr, new Redaction()))
                .signIn(() -> {
                    sent++;
                    throw refusal;
                });
    }
}
