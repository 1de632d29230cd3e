package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A run that failed as the manners demand: one line of error, one of hint. */
record FailedRun(String message, String hint) {

    private static final Pattern TWO_LINES = Pattern.compile("error: (?<error>[^\n]+)\nhint: (?<hint>[^\n]+)\n");

    static FailedRun saying(String stderr) {
        Matcher lines = TWO_LINES.matcher(stderr);
        assertThat(lines.matches()).as("two lines, error and hint: %s", stderr).isTrue();
        return new FailedRun(lines.group("error"), lines.group("hint"));
    }

    FailedRun error(String... parts) {
        assertThat(message).contains(parts);
        return this;
    }

    FailedRun hint(String... parts) {
        assertThat(hint).contains(parts);
        return this;
    }
}
