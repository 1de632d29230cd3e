package io.github.cognitotoken.doctor;

import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether the config file can be read, and which profile is in use. */
final class ConfigCheck implements Check {

    private final Supplier<Optional<Verdict>> verdict;

    ConfigCheck(CheckContext context) {
        this.verdict = () -> Verdict.ok(context.settings()
                .profile()
                .map(name -> "profile '" + ExternalText.of(name) + "' is in use")
                .orElseGet(() -> context.settings().profileNames().isEmpty()
                        ? "no profile is in use; settings come from options and variables"
                        : "no profile is in use; there are: "
                                + ExternalText.of(
                                        String.join(", ", context.settings().profileNames()))));
    }

    /** The settings cannot be read. */
    ConfigCheck(Failure broken) {
        this.verdict = () -> Verdict.failed(broken);
    }

    @Override
    public String name() {
        return "config";
    }

    @Override
    public Optional<Verdict> examine() {
        return verdict.get();
    }
}
