package io.github.cognitotoken.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.FakeHost;
import io.github.cognitotoken.host.Redaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorHandlerTest {

    private final FakeHost host = new FakeHost();
    private final Diagnostics diagnostics = new Diagnostics(host.host().stderr(), new Redaction());
    private final ErrorHandler handler = new ErrorHandler(diagnostics);

    @ParameterizedTest
    @CsvSource({
        "BUG, 1",
        "USAGE, 2",
        "CONFIGURATION, 3",
        "REFUSED, 4",
        "INTERACTION, 5",
        "TOKEN, 6",
        "UNAVAILABLE, 7",
        "CANCELLED, 130"
    })
    void everyKind_hasItsCode_andTwoLines(ErrorKind kind, int code) {
        assertThat(handler.handle(Failure.of(kind, "it went wrong", "do this"))).isEqualTo(code);
        assertThat(host.stderr()).isEqualTo("error: it went wrong\nhint: do this\n");
    }

    @Test
    void unexpectedException_isABug_whoseTextStaysHidden() {
        int code = handler.handle(new IllegalStateException("hunter2", new NullPointerException("hunter2")));

        assertThat(code).isEqualTo(1);
        assertThat(host.stderr())
                .startsWith("error: unexpected IllegalStateException\nhint: please report this")
                .doesNotContain("hunter2")
                .doesNotContain("\tat ");
    }

    @Test
    void errorOfTheJvm_isABugToo() {
        assertThat(handler.handle(new StackOverflowError())).isEqualTo(1);
    }

    @Test
    void debug_showsTheTrace_withEveryCause() {
        diagnostics.showDebug();

        handler.handle(Failure.usage("outer", "hint").causedBy(new IllegalStateException("inner\nhint: forged")));

        assertThat(host.stderr())
                .contains("debug: java.lang.IllegalStateException: inner\\u000ahint: forged\n")
                .contains("debug:     at io.github.cognitotoken.cli.command.ErrorHandlerTest.debug_shows")
                .endsWith("error: outer\nhint: hint\n");
    }

    @Test
    void json_isOneObjectOnOneLine() {
        handler.speakJson();

        int code = handler.handle(
                Failure.of(ErrorKind.REFUSED, "no \"way\"", "give up").reportedAs("NotAuthorizedException", "id-1"));

        assertThat(code).isEqualTo(4);
        assertThat(host.stderr())
                .isEqualTo("{\"error\":{\"kind\":\"refused\",\"message\":\"no \\\"way\\\"\",\"hint\":\"give up\","
                        + "\"exit_code\":4,\"aws_error\":\"NotAuthorizedException\",\"request_id\":\"id-1\"}}\n");
    }

    @Test
    void noTwoExitCodes_areTheSame() {
        assertThat(ExitCode.table()).hasSize(ExitCode.values().length);
    }
}
