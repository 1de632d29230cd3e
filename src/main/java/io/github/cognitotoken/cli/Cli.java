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
    private final String version;
    private final List<Command> commands;

    public Cli(String version, Workbench bench) {
        this.bench = bench;
        this.version = version;
        this.commands = List.of(
                new TokenCommand(bench),
                new LoginCommand(bench),
                new LogoutCommand(bench),
                new StatusCommand(bench),
                new DecodeCommand(bench),
                ProfileCommands.of(bench),
                new CompletionCommand(bench),
                new HelpCommand(bench));
    }

    /** The picocli model, for what is generated from it. */
    public CommandLine commandLine() {
        return Commands.commandLine(version, commands, bench.grants().flows());
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
        if (arguments.length == 0) {
            Invocation bare =
                    Invocation.bare(commands.get(0), () -> commandLine().getCommandSpec());
            prepare(bare);
            return bare.command().run(bare);
        }
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
        Words words = Words.of(arguments);
        try {
            return parse(Commands.commandLine(version, commands, bench.grants().flows(), words), arguments);
        } catch (ParameterException e) {
            // told by the whole model, which knows what was meant
            speakJsonIfAsked(arguments);
            try {
                return parse(commandLine(), arguments);
            } catch (ParameterException told) {
                throw new ParseFailures(arguments).of(told);
            }
        } catch (Failure e) {
            speakJsonIfAsked(arguments);
            throw e;
        }
    }

    private static ParseResult parse(CommandLine model, String... arguments) {
        new SingleDash(model.getCommandSpec().optionsMap()).reject(arguments);
        return model.parseArgs(arguments);
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
        if (wantsJson(invocation)) {
            bench.errors().speakJson();
        }
    }

    /** The variable for the format is about tokens; other commands have formats of their own. */
    private boolean wantsJson(Invocation invocation) {
        Optional<String> byOption = TokenCommand.formatByOption(invocation.given());
        return invocation.command().options().contains(OptionGroup.TOKEN)
                ? wantsJson(byOption)
                : byOption.filter(OutputFormat.JSON.label()::equals).isPresent();
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
