package io.github.cognitotoken.cli.token;

import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.cli.options.OptionNames;
import io.github.cognitotoken.cli.options.SignInOptions;
import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.jwt.Expectations;
import io.github.cognitotoken.output.ExecCredentialPrinter;
import io.github.cognitotoken.output.GithubVariables;
import io.github.cognitotoken.output.OutputFormat;
import io.github.cognitotoken.output.PrintableTokens;
import io.github.cognitotoken.output.TokenPrinter;
import io.github.cognitotoken.signin.SignIn;
import io.github.cognitotoken.token.TokenUse;
import io.github.cognitotoken.token.Tokens;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Prints a token; the default command. */
public final class TokenCommand implements Command {

    private final CommandContext context;

    public TokenCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "token";
    }

    @Override
    public String summary() {
        return "Print a token of an Amazon Cognito user pool.";
    }

    @Override
    public List<OptionGroup> options() {
        return SignInOptions.after(OptionGroup.TOKEN, OptionGroup.CACHE);
    }

    @Override
    public boolean printsTokens() {
        return true;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example(
                        "Call an API without showing the token in the process list",
                        "cognito-token -o header | curl -H @- https://api.example.com/orders"),
                new Example(
                        "An ID token of a profile, with a password from a password store",
                        "cognito-token -p staging --id-token --password-command 'pass show cognito/demo'"),
                new Example(
                        "A token of an administrator, or exit code 6 and no token",
                        "cognito-token --expect group=admins --expect email_verified=true --id-token"),
                new Example("Variables for programs that want them", "vars=$(cognito-token -o env) && eval \"$vars\""),
                new Example("The content of the token", "cognito-token | cognito-token decode -"));
    }

    @Override
    public int run(Invocation invocation) {
        ParsedOptions given = invocation.given();
        Settings settings = context.settings(given);
        OutputFormat format = format(settings);
        if (format == OutputFormat.JSON) {
            context.errors().speakJson();
        }
        TokenUse use = use(given, settings, format.usual());
        format.requireCarries(use);
        TokenPrinter printer = format == OutputFormat.EXEC_CREDENTIAL
                ? ExecCredentialPrinter.answering(context.host().environment().get(ExecCredentialPrinter.REQUEST))
                : format.printer();
        Optional<Expectations> expected = expected(given, format, use);
        Optional<GithubStep> step = format == OutputFormat.GITHUB
                ? Optional.of(GithubStep.of(context.host().environment()))
                : Optional.empty();
        SignIn signIn = context.signIn(given, settings);
        if (use == TokenUse.ID) {
            signIn.requireIdToken();
        }
        Tokens tokens = signIn.tokens(format.prints(TokenUse.ACCESS, use), format.prints(TokenUse.ID, use));
        new IssuerCheck(settings, context.diagnostics()).check(tokens);
        if (expected.isPresent()) { // without a lambda, whose type would load the class each time
            expected.get().check(tokens, printed(format, use));
        }
        print(
                printer,
                new PrintableTokens(
                        tokens,
                        use,
                        settings.headerPrefix(),
                        context.host().clock().instant()),
                step);
        return ExitCode.OK.code();
    }

    /** Most calls expect nothing, so that they load no class for it. */
    private static Optional<Expectations> expected(ParsedOptions given, OutputFormat format, TokenUse use) {
        if (!given.has(OptionNames.EXPECT)) {
            return Optional.empty();
        }
        if (use == TokenUse.REFRESH && !format.prints(TokenUse.ID, use)) {
            throw Failure.usage(
                    OptionNames.EXPECT + " and " + OptionNames.REFRESH_TOKEN + " exclude each other: "
                            + "a refresh token has no claims that can be read",
                    "leave " + OptionNames.EXPECT + " out, or print all tokens with -o json");
        }
        return Optional.of(Expectations.of(given.values(OptionNames.EXPECT)));
    }

    /** The tokens that are printed, as far as their claims can be read. */
    private static Set<TokenUse> printed(OutputFormat format, TokenUse use) {
        Set<TokenUse> printed = EnumSet.noneOf(TokenUse.class);
        for (TokenUse which : List.of(TokenUse.ACCESS, TokenUse.ID)) {
            if (format.prints(which, use)) {
                printed.add(which);
            }
        }
        return printed;
    }

    /** The log hides a token only after its mask is printed, so masks come first. */
    private void print(TokenPrinter printer, PrintableTokens tokens, Optional<GithubStep> step) {
        String payload = printer.print(tokens);
        step.ifPresent(GithubStep::check);
        context.stdout().write(payload);
        step.ifPresent(github -> github.append(
                new GithubVariables(tokens, github.stale(PrintableTokens.ID_TOKEN, PrintableTokens.EXPIRES_AT))
                        .text()));
    }

    private static OutputFormat format(Settings settings) {
        return settings.output().map(TokenCommand::parseFormat).orElse(OutputFormat.RAW);
    }

    private static OutputFormat parseFormat(Sourced<String> named) {
        return OutputFormat.parse(named.value())
                .orElseThrow(() -> named.origin()
                        .reject(
                                "the output format from " + named.origin() + " is unknown",
                                "formats: " + String.join(", ", OutputFormat.labels())));
    }

    /** The token that the user asks for. */
    public static TokenUse use(ParsedOptions given, Settings settings) {
        return use(given, settings, TokenUse.ACCESS);
    }

    private static TokenUse use(ParsedOptions given, Settings settings, TokenUse usual) {
        List<TokenUse> flags =
                Stream.of(TokenUse.values()).filter(use -> given.has(flag(use))).toList();
        if (flags.size() > 1) {
            throw Failure.usage(
                    flag(flags.get(0)) + " and " + flag(flags.get(1)) + " exclude each other",
                    "ask for one token, or for all of them with -o json");
        }
        Optional<TokenUse> configured =
                settings.tokenUse().map(use -> use.value().equals(TokenUse.ID.label()) ? TokenUse.ID : TokenUse.ACCESS);
        return flags.stream().findFirst().or(() -> configured).orElse(usual);
    }

    private static String flag(TokenUse use) {
        return switch (use) {
            case ACCESS -> OptionNames.ACCESS_TOKEN;
            case ID -> OptionNames.ID_TOKEN;
            case REFRESH -> OptionNames.REFRESH_TOKEN;
        };
    }
}
