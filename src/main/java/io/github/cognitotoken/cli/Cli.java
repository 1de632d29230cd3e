package io.github.cognitotoken.cli;

import io.github.cognitotoken.cli.account.AccountCommands;
import io.github.cognitotoken.cli.aws.AwsCommand;
import io.github.cognitotoken.cli.command.ChildArguments;
import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.completion.CompletionCommand;
import io.github.cognitotoken.cli.doctor.DoctorCommand;
import io.github.cognitotoken.cli.help.HelpCommand;
import io.github.cognitotoken.cli.help.HelpPage;
import io.github.cognitotoken.cli.options.OptionNames;
import io.github.cognitotoken.cli.options.ParseFailures;
import io.github.cognitotoken.cli.options.UsedOptionNames;
import io.github.cognitotoken.cli.options.ValueChecks;
import io.github.cognitotoken.cli.profile.ProfileCommands;
import io.github.cognitotoken.cli.run.CurlCommand;
import io.github.cognitotoken.cli.run.ExecCommand;
import io.github.cognitotoken.cli.token.DecodeCommand;
import io.github.cognitotoken.cli.token.LoginCommand;
import io.github.cognitotoken.cli.token.LogoutCommand;
import io.github.cognitotoken.cli.token.StatusCommand;
import io.github.cognitotoken.cli.token.TokenCommand;
import io.github.cognitotoken.cli.token.VerifyCommand;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.LibraryLog;
import io.github.cognitotoken.host.WorkingFolder;
import io.github.cognitotoken.output.OutputFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The whole command line: parses the arguments, runs the command, and turns every outcome into an exit code. */
public final class Cli {

    private final CommandContext context;
    private final ProgramVersion version;
    private final Command byDefault;
    private final Supplier<List<Command>> all;
    private List<Command> commands;

    public Cli(ProgramVersion version, CommandContext context) {
        this(version, context, new TokenCommand(context), () -> commands(context));
    }

    private static List<Command> commands(CommandContext context) {
        List<Command> commands = new ArrayList<>(List.of(
                new TokenCommand(context),
                new LoginCommand(context),
                new LogoutCommand(context),
                new StatusCommand(context),
                new DecodeCommand(context),
                new VerifyCommand(context),
                new ExecCommand(context),
                new CurlCommand(context),
                new AwsCommand(context),
                new DoctorCommand(context)));
        commands.addAll(AccountCommands.all(context));
        commands.add(ProfileCommands.of(context));
        commands.add(new CompletionCommand(context));
        commands.add(new HelpCommand(context));
        return commands;
    }

    /** The command line with these commands; the first one is the default. */
    Cli(ProgramVersion version, CommandContext context, List<Command> commands) {
        this(version, context, commands.get(0), () -> commands);
    }

    private Cli(ProgramVersion version, CommandContext context, Command byDefault, Supplier<List<Command>> all) {
        this.version = version;
        this.context = context;
        this.byDefault = byDefault;
        this.all = all;
    }

    /** All commands. A call without arguments makes none but the default one. */
    private List<Command> commands() {
        if (commands == null) {
            commands = all.get();
        }
        return commands;
    }

    /** The picocli model, for generated files. */
    public CommandLine commandLine() {
        return model(UsedOptionNames.all());
    }

    /** Runs the program with these arguments and returns its exit code. */
    public int run(String... arguments) {
        try {
            int code = arguments.length == 0 ? runDefault() : run(List.of(arguments));
            context.diagnostics().release();
            return code;
        } catch (Throwable t) {
            return context.errors().handle(t);
        }
    }

    /** The default command without arguments: there is nothing to parse, so no model is built. */
    private int runDefault() {
        Invocation bare = Invocation.bare(byDefault, () -> commandLine().getCommandSpec());
        prepare(bare);
        WorkingFolder.check();
        return bare.command().run(bare);
    }

    private int run(List<String> arguments) {
        ChildArguments parts = cut(arguments);
        ParseResult parsed = parse(parts.ours());
        if (parsed.isVersionHelpRequested()) {
            context.stdout().write(version.text());
            return ExitCode.OK.code();
        }
        Invocation invocation = Invocation.of(parsed, parts.childs());
        prepare(invocation);
        if (invocation.isHelpRequested()) {
            int width = context.host().columns().getAsInt();
            context.stdout()
                    .write(
                            parts.ours().contains(OptionNames.HELP)
                                    ? HelpPage.full(invocation.spec(), width)
                                    : HelpPage.shortened(invocation.spec(), width));
            return ExitCode.OK.code();
        }
        WorkingFolder.check();
        return invocation.command().run(invocation);
    }

    private ChildArguments cut(List<String> arguments) {
        for (Command command : commands()) {
            int last = command.passesArgumentsOn() ? arguments.lastIndexOf(command.name()) : -1;
            if (last >= 0) {
                // only the options before the word matter
                CommandLine model = model(UsedOptionNames.of(arguments.subList(0, last)));
                return ChildArguments.cut(
                        arguments, commands(), model.getCommandSpec().optionsMap());
            }
        }
        return ChildArguments.none(arguments);
    }

    private ParseResult parse(List<String> arguments) {
        try {
            return parse(model(UsedOptionNames.of(arguments)), arguments);
        } catch (ParameterException e) {
            // reported by the full model, which can make suggestions
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

    private static ParseResult parse(CommandLine model, List<String> arguments) {
        new ValueChecks(model.getCommandSpec().optionsMap()).check(arguments);
        return model.parseArgs(arguments.toArray(String[]::new));
    }

    private CommandLine model(UsedOptionNames used) {
        return Commands.commandLine(
                version.number(), commands(), context.grants().flows(), used);
    }

    private void speakJsonIfAsked(List<String> arguments) {
        if (wantsJson(optionAmong(arguments))) {
            context.errors().speakJson();
        }
    }

    private void prepare(Invocation invocation) {
        if (invocation.given().has(OptionNames.DEBUG)) {
            context.diagnostics().showDebug();
        }
        LibraryLog.provide(context.diagnostics().isDebug());
        if (wantsJson(invocation)) {
            context.errors().speakJson();
        }
    }

    private boolean wantsJson(Invocation invocation) {
        Optional<String> byOption = CommandContext.formatByOption(invocation.given());
        return invocation.command().printsTokens()
                ? wantsJson(byOption)
                : byOption.filter(OutputFormat.JSON.label()::equals).isPresent();
    }

    private boolean wantsJson(Optional<String> byOption) {
        return byOption.or(context.resolver().get()::outputByEnvironment)
                .filter(OutputFormat.JSON.label()::equals)
                .isPresent();
    }

    /** The output format in a command line that could not be parsed, as far as it can be found. */
    private static Optional<String> optionAmong(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("-ojson") || argument.equals("--output=json") || argument.equals("-o=json")) {
                return Optional.of("json");
            }
            if ((argument.equals("-o") || argument.equals("--output")) && i + 1 < arguments.size()) {
                return Optional.of(arguments.get(i + 1));
            }
        }
        return Optional.empty();
    }
}
