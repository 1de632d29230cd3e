package io.github.cognitotoken.cli;

import io.github.cognitotoken.config.Given;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.output.StatusPrinter;
import io.github.cognitotoken.output.StatusReport;
import io.github.cognitotoken.signin.SignIn;
import java.util.List;

/** Tells who is signed in, and whether a token can be had without a person; offline. */
final class StatusCommand implements Command {

    private static final List<String> FORMATS = List.of("text", "json");

    private final Workbench bench;

    StatusCommand(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public String name() {
        return "status";
    }

    @Override
    public String summary() {
        return "Tell who is signed in and whether a token can be had without a person.";
    }

    @Override
    public List<OptionGroup> options() {
        return List.of(OptionGroup.REPORT, OptionGroup.SIGN_IN, OptionGroup.POOL);
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Given given = invocation.given();
        String format = TokenCommand.formatByOption(given).orElse(FORMATS.get(0));
        if (!FORMATS.contains(format)) {
            throw Failure.usage(
                    "status has no output format " + ExternalText.of(format), "formats: " + String.join(", ", FORMATS));
        }
        Settings settings = bench.settings(given);
        SignIn signIn = bench.signIn(given, settings);
        StatusReport report = signIn.status();
        StatusPrinter printer = new StatusPrinter(report, bench.host().clock().instant());
        bench.stdout().write(format.equals("json") ? printer.json() : printer.text());
        return report.available().isPresent() ? ExitCode.OK : ExitCode.INTERACTION;
    }
}
