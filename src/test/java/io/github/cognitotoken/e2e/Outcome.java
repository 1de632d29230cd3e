package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What a run left. Its streams must have been UTF-8. */
record Outcome(List<String> command, int exitCode, String stdout, String stderr) {

    /** Exit code 0, and nothing on stderr. */
    Success succeeds() {
        return succeedsSaying("");
    }

    /** Exit code 0, and exactly this on stderr. */
    Success succeedsSaying(String stderr) {
        assertThat(exitCode).as("exit code of %s", this).isZero();
        assertThat(stderr).as("stderr of %s", this).isEqualTo(stderr);
        return new Success(this);
    }

    /** Exit code 0, and exactly this on stderr after so many notes of a line each. */
    Success succeedsAfterNotes(int notes, String lastLines) {
        assertThat(exitCode).as("exit code of %s", this).isZero();
        assertThat(stderr).as("stderr of %s", this).matches("(note: [^\n]+\n){" + notes + "}\\Q" + lastLines + "\\E");
        return new Success(this);
    }

    /** This exit code, nothing on stdout, and the two lines of an error on stderr. */
    FailedRun fails(int code) {
        return failsAfter(code, "");
    }

    /** As {@link #fails}, with exactly these lines on stderr before the two. */
    FailedRun failsAfter(int code, String lines) {
        ends(code);
        assertThat(stdout).as("stdout of %s", this).isEmpty();
        assertThat(stderr).as("stderr of %s", this).startsWith(lines);
        return FailedRun.saying(stderr.substring(lines.length()));
    }

    Outcome ends(int code) {
        assertThat(exitCode).as("exit code of %s", this).isEqualTo(code);
        return this;
    }

    /** The same without the lines with which stderr must begin. */
    Outcome without(String firstLines) {
        assertThat(stderr).startsWith(firstLines);
        return new Outcome(command, exitCode, stdout, stderr.substring(firstLines.length()));
    }

    /** Nothing on either stream. */
    void isSilent() {
        assertThat(stdout).as("stdout").isEmpty();
        assertThat(stderr).as("stderr").isEmpty();
    }

    @Override
    public String toString() {
        return command + "\nexit code " + exitCode + "\nstdout: " + stdout + "\nstderr: " + stderr;
    }
}
