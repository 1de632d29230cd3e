package io.github.cognitotoken.cli.doctor;

import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.cli.options.OptionNames;
import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.doctor.Diagnosis;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.output.FindingsPrinter;
import io.github.cognitotoken.output.ReportFormat;
import java.util.List;

/** Finds out why a sign-in does not work. */
public final class DoctorCommand implements Command {

    private final CommandContext context;

    public DoctorCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public String summary() {
        return "Find out why a sign-in does not work.";
    }

    @Override
    public List<OptionGroup> options() {
        return List.of(
                OptionGroup.DOCTOR, OptionGroup.REPORT, OptionGroup.DOMAIN, OptionGroup.POOL, OptionGroup.NETWORK);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("A line for each check, with what to do", "cognito-token doctor -p staging"),
                new Example(
                        "What failed, for a script", "cognito-token doctor -o json | jq '.checks[] | select(.fix)'"),
                new Example(
                        "Compare with the app client's own settings, with AWS credentials",
                        "cognito-token doctor --aws"));
    }

    @Override
    public int run(Invocation invocation) {
        ParsedOptions given = invocation.given();
        ReportFormat format = CommandContext.reportFormat(given);
        Diagnosis diagnosis = diagnosis(given);
        FindingsPrinter printer = new FindingsPrinter(diagnosis.findings(), diagnosis.unchecked());
        // the report is printed either way: it is the answer
        context.stdout().write(format == ReportFormat.JSON ? printer.json() : printer.text());
        if (!diagnosis.unchecked().isEmpty()) {
            context.diagnostics().note("not checked, since others failed: " + String.join(", ", diagnosis.unchecked()));
        }
        if (!diagnosis.failed().isEmpty()) {
            throw Failure.configuration(
                    "these checks failed: " + String.join(", ", diagnosis.failed()),
                    "the lines on standard output say what to do; run it again after each change");
        }
        return ExitCode.OK.code();
    }

    private Diagnosis diagnosis(ParsedOptions given) {
        Settings settings;
        try {
            settings = context.settings(given);
        } catch (Failure e) {
            if (e.kind() != ErrorKind.CONFIGURATION) {
                throw e;
            }
            return context.doctor().get().examine(e);
        }
        return context.progress(given, settings.timeout())
                .during("checking", () -> context.doctor().get().examine(settings, given.has(OptionNames.AWS)));
    }
}
