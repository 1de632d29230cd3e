package io.github.cognitotoken.doctor;

import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import java.util.List;
import java.util.Optional;

/** Whether the app client exists, by what Cognito answers to a sign-in of nobody. */
final class ClientCheck implements Check {

    static final String NAME = "client";

    private final CheckContext context;
    private final SignInProbe probe;

    ClientCheck(CheckContext context, SignInProbe probe) {
        this.context = context;
        this.probe = probe;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of("settings", TlsCheck.NAME);
    }

    @Override
    public Optional<Verdict> examine() {
        Optional<Failure> failure = probe.last().failure();
        String known = "; known by one failed sign-in of the user " + probe.nobody() + ", who does not exist";
        return switch (probe.last().meaning()) {
            case NO_CLIENT -> Verdict.failed(failure.orElseThrow());
            case OTHER -> Verdict.failed(failure.orElseThrow());
            case UNAVAILABLE ->
                Verdict.warning(
                        "not known: " + failure.orElseThrow().getMessage(),
                        failure.orElseThrow().hint());
            default ->
                Verdict.ok(ExternalText.of(context.settings().requireClientId().value()) + " exists" + known);
        };
    }
}
