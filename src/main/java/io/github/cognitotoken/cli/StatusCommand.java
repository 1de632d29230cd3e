package io.github.cognitotoken.cli;

import io.github.cognitotoken.config.Given;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.output.ReportFormat;
import io.github.cognitotoken.output.StatusPrinter;
import io.github.cognitotoken.output.StatusReport;
import io.github.cognitotoken.signin.SignIn;
import java.util.List;

/** Tells who is signed in, and whether a token can be had without a person; offline. */
final class StatusCommand implements Command {

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
        ReportFormat format = Workbench.reportFormat(given);
        Settings settings = bench.settings(given);
        SignIn signIn = bench.signIn(given, settings);
        StatusReport report = signIn.status();
        StatusPrinter printer = new StatusPrinter(report, bench.host().clock().instant());
        // the answer is written either way: "no" is one, and a script wants to know the rest
        bench.stdout().write(format == ReportFormat.JSON ? printer.json() : printer.text());
        if (report.available().isEmpty()) {
            throw Failure.of(
                    ErrorKind.INTERACTION, "a token cannot be had without a person", "run: cognito-token login");
        }
        return ExitCode.OK;
    }
}
