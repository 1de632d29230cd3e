package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Secrets that are easy to find again in any output, and made of everything that a shell, a template, a format string,
 * a config file or a character set might do something to.
 */
final class Marked {

    static final String PASSWORD = "pw7f3a $HOME ${sys:user.name} %n %s 'q' \"dq\" # ; \\b  two\\\\ ü日本🔑 pwend";
    static final String CLIENT_SECRET = "cs9d1e $HOME ${env:PATH} %n %d 'q' \"dq\" # ; \\n  ß漢字🔒 csend";

    static final String[] PIECES = {"pw7f3a", "pwend", "日本", "cs9d1e", "csend", "漢字", "${sys", "${env"};

    private Marked() {}

    /** Not even a piece of them stands there. */
    static void areAbsentFrom(Outcome outcome) {
        assertThat(outcome.stdout() + outcome.stderr())
                .as("no secret in the output of %s", outcome.command())
                .doesNotContain(PIECES);
    }
}
