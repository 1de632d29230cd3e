package io.github.cognitotoken.doctor;

import java.util.List;
import java.util.Optional;

/** Whether the app client allows the flow that the settings ask for. */
final class FlowCheck implements Check {

    private static final String CONSOLE =
            "console: User pools > your pool > App clients > your client > Edit > Authentication flows";

    private final CheckContext context;
    private final SignInProbe probe;
    private final MachineProbe machine;

    FlowCheck(CheckContext context, SignInProbe probe, MachineProbe machine) {
        this.context = context;
        this.probe = probe;
        this.machine = machine;
    }

    @Override
    public String name() {
        return "flow";
    }

    @Override
    public List<String> needs() {
        return List.of(ClientCheck.NAME, SecretCheck.NAME);
    }

    @Override
    public Optional<Verdict> examine() {
        return switch (context.flow()) {
            case "browser" -> Optional.empty(); // told by the domain
            case "admin" ->
                context.withAws()
                        ? Optional.empty() // told by what Cognito says about the client
                        : Verdict.warning("not checked: --flow admin needs AWS credentials", "give --aws");
            case "client-credentials" -> ofMachine();
            default -> ofUser();
        };
    }

    private Optional<Verdict> ofMachine() {
        return machine.result().meaning() == MachineProbe.Meaning.REFUSED
                ? Verdict.failed(machine.result().failure().orElseThrow())
                : Verdict.ok("client credentials are allowed; no token was fetched, since each costs money");
    }

    private Optional<Verdict> ofUser() {
        ProbeAnswer last = probe.last();
        if (last.meaning() == ProbeAnswer.Meaning.UNAVAILABLE) {
            return Optional.empty();
        }
        if (last.meaning() == ProbeAnswer.Meaning.FLOW_NOT_ENABLED) {
            return Verdict.failed(
                    "the app client does not allow "
                            + String.join(
                                    " or ",
                                    probe.answers().stream()
                                            .map(ProbeAnswer::flow)
                                            .toList()),
                    "allow ALLOW_" + probe.answers().get(0).flow() + " (" + CONSOLE
                            + "), or choose another way: --flow, --browser");
        }
        if (last.flow().equals("USER_SRP_AUTH")
                && context.settings().userPoolId().isEmpty()) {
            return Verdict.failed(
                    "the app client allows USER_SRP_AUTH, which needs the user pool id",
                    "give --user-pool-id ID or set COGNITO_USER_POOL_ID");
        }
        return Verdict.ok("the app client allows " + last.flow());
    }
}
