package io.github.cognitotoken.doctor;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.output.Finding;
import java.util.Optional;

/** The result of a check. Text from outside in it is escaped. */
record Verdict(Finding.Level level, String message, Optional<String> fix) {

    static Optional<Verdict> ok(String message) {
        return Optional.of(new Verdict(Finding.Level.OK, message, Optional.empty()));
    }

    static Optional<Verdict> warning(String message, String fix) {
        return Optional.of(new Verdict(Finding.Level.WARNING, message, Optional.of(fix)));
    }

    static Optional<Verdict> failed(String message, String fix) {
        return Optional.of(new Verdict(Finding.Level.FAILED, message, Optional.of(fix)));
    }

    static Optional<Verdict> failed(Failure failure) {
        return failed(failure.getMessage(), failure.hint());
    }

    Finding of(Check check) {
        return new Finding(check.name(), level, message, fix);
    }
}
