package io.github.cognitotoken.cli;

import io.github.cognitotoken.config.SettingsResolver;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.output.OutputFormat;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The whole command line: parses, runs the command, and turns whatever happens into an exit code. */
public final class Cli {

    private final Workbench bench;
    private final CommandLine commandLine;

    public Cli(String version, Workbench bench) {
        this.bench = bench;
        this.commandLine = Commands.commandLine(
                version,
                List.of(
                        new TokenCommand(bench),
                        new LoginCommand(bench),
                        new LogoutCommand(bench),
                        new StatusCommand(bench),
                        new DecodeCommand(bench),
                        new CompletionCommand(bench),
                        new HelpCommand(bench)));
    }

    /** The picocli model, for what is generated from it. */
    public CommandLine commandLine() {
        return commandLine;
    }

    /** Runs the program with these arguments and returns its exit code. */
    public int run(String... arguments) {
        try {
            ExitCode code = execute(arguments);
            bench.diagnostics().release();
            return code.code();
        } catch (Throwable t) {
            return bench.errors().handle(t);
        }
    }

    private ExitCode execute(String... arguments) {
        ParseResult parsed = parse(arguments);
        if (parsed.isVersionHelpRequested()) {
            bench.stdout().write(parsed.commandSpec().version()[0] + "\n");
            return ExitCode.OK;
        }
        Invocation invocation = Invocation.of(parsed);
        prepare(invocation);
        if (invocation.isHelpRequested()) {
            bench.stdout().write(HelpPage.of(invocation.spec()));
            return ExitCode.OK;
        }
        return invocation.command().run(invocation);
    }

    private ParseResult parse(String... arguments) {
        try {
            new SingleDash(commandLine.getCommandSpec().optionsMap()).reject(arguments);
            return commandLine.parseArgs(arguments);
        } catch (Failure e) {
            speakJsonIfAsked(arguments);
            throw e;
        } catch (ParameterException e) {
            speakJsonIfAsked(arguments);
            throw new ParseFailures(arguments).of(e);
        }
    }

    private void speakJsonIfAsked(String... arguments) {
        if (wantsJson(optionAmong(arguments))) {
            bench.errors().speakJson();
        }
    }

    private void prepare(Invocation invocation) {
        if (invocation.given().has(OptionGroup.DEBUG)) {
            bench.diagnostics().showDebug();
        }
        if (Commands.takes(invocation.spec().root(), invocation.command(), "--output")
                && wantsJson(TokenCommand.formatByOption(invocation.given()))) {
            bench.errors().speakJson();
        }
    }

    private boolean wantsJson(Optional<String> byOption) {
        SettingsResolver resolver = bench.resolver().get();
        return byOption.or(resolver::outputByEnvironment)
                .filter(OutputFormat.JSON.label()::equals)
                .isPresent();
    }

    /** The format asked for in a command line that could not be parsed, as far as it can be told. */
    private static Optional<String> optionAmong(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("-ojson")
                    || arguments[i].equals("--output=json")
                    || arguments[i].equals("-o=json")) {
                return Optional.of("json");
            }
            if ((arguments[i].equals("-o") || arguments[i].equals("--output")) && i + 1 < arguments.length) {
                return Optional.of(arguments[i + 1]);
            }
        }
        return Optional.empty();
    }
}
