package io.github.cognitotoken.cli;

import io.github.cognitotoken.config.Given;
import io.github.cognitotoken.config.Setting;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.output.Issued;
import io.github.cognitotoken.output.OutputFormat;
import io.github.cognitotoken.token.TokenUse;
import io.github.cognitotoken.token.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Prints a token; the default command. */
final class TokenCommand implements Command {

    private final Workbench bench;

    TokenCommand(Workbench bench) {
        this.bench = bench;
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
        return List.of(
                OptionGroup.TOKEN,
                OptionGroup.CACHE,
                OptionGroup.SIGN_IN,
                OptionGroup.CHALLENGE,
                OptionGroup.POOL,
                OptionGroup.NETWORK);
    }

    @Override
    public boolean followsOutputVariable() {
        return true;
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Given given = invocation.given();
        Settings settings = bench.settings(given);
        OutputFormat format = format(settings);
        if (format == OutputFormat.JSON) {
            bench.errors().speakJson();
        }
        TokenUse use = use(given, settings);
        format.requireCarries(use);
        Tokens tokens = bench.signIn(given, settings)
                .tokens(format.prints(TokenUse.ACCESS, use), format.prints(TokenUse.ID, use));
        bench.stdout()
                .write(format.print(new Issued(tokens, use, bench.host().clock().instant())));
        return ExitCode.OK;
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

    /** Which token is asked for. */
    static TokenUse use(Given given, Settings settings) {
        List<TokenUse> flags =
                Stream.of(TokenUse.values()).filter(use -> given.has(flag(use))).toList();
        if (flags.size() > 1) {
            throw Failure.usage(
                    flag(flags.get(0)) + " and " + flag(flags.get(1)) + " exclude each other",
                    "ask for one token, or for all of them with -o json");
        }
        Optional<TokenUse> configured =
                settings.tokenUse().map(use -> use.value().equals(TokenUse.ID.label()) ? TokenUse.ID : TokenUse.ACCESS);
        return flags.stream().findFirst().or(() -> configured).orElse(TokenUse.ACCESS);
    }

    private static String flag(TokenUse use) {
        return switch (use) {
            case ACCESS -> OptionGroup.ACCESS_TOKEN;
            case ID -> OptionGroup.ID_TOKEN;
            case REFRESH -> OptionGroup.REFRESH_TOKEN;
        };
    }

    /** The format that the command line itself asks errors to be in, before settings are known. */
    static Optional<String> formatByOption(Given given) {
        return given.value(Setting.OUTPUT.options().get(1));
    }
}
