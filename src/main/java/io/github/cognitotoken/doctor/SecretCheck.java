package io.github.cognitotoken.doctor;

import io.github.cognitotoken.config.SecretSource;
import io.github.cognitotoken.failure.Failure;
import java.util.List;
import java.util.Optional;

/** Whether the client secret is right, missing or superfluous. */
final class SecretCheck implements Check {

    static final String NAME = "secret";

    private static final String IN_CONSOLE = "console: User pools > your pool > App clients > your client";

    private final CheckContext context;
    private final SignInProbe probe;
    private final MachineProbe machine;
    private final ClientSecret secret;

    SecretCheck(CheckContext context, SignInProbe probe, MachineProbe machine, ClientSecret secret) {
        this.context = context;
        this.probe = probe;
        this.machine = machine;
        this.secret = secret;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(ClientCheck.NAME);
    }

    @Override
    public Optional<Verdict> examine() {
        Optional<Failure> problem = secret.problem();
        if (problem.isPresent()) {
            return Verdict.failed(problem.get());
        }
        if (secret.isUnknown()) {
            return Verdict.warning("not known: it is Cognito's to tell", "give --aws, to ask with AWS credentials");
        }
        return context.flow().equals("client-credentials") ? ofMachine() : ofUser();
    }

    private Optional<Verdict> ofMachine() {
        return machine.result().meaning() == MachineProbe.Meaning.SECRET_WRONG
                ? Verdict.failed(machine.result().failure().orElseThrow())
                : Verdict.ok(from() + " is right");
    }

    private Optional<Verdict> ofUser() {
        return switch (probe.last().meaning()) {
            case RIGHT ->
                Verdict.ok(
                        secret.get().isPresent() ? from() + " is right" : "none is set, and the app client has none");
            case SECRET_WRONG ->
                Verdict.failed(
                        from() + " is wrong",
                        "compare it with the " + IN_CONSOLE
                                + "; it may have been rotated, or belong to another client");
            case SECRET_MISSING ->
                Verdict.failed(
                        "the app client has a secret, and none is set",
                        "set COGNITO_CLIENT_SECRET, or give --client-secret-file or --client-secret-command ("
                                + IN_CONSOLE + ")");
            case SECRET_SUPERFLUOUS ->
                Verdict.failed(
                        from() + " is superfluous: the app client has none",
                        "remove it, or compare the app client id: another client may be meant");
            case FLOW_NOT_ENABLED ->
                secret.get().isPresent()
                        ? Verdict.warning(
                                "not known: Cognito looks at it only where a flow is enabled",
                                "see the line about the flow")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private String from() {
        return "the client secret from "
                + context.settings().clientSecret().map(SecretSource::origin).orElseThrow();
    }
}
