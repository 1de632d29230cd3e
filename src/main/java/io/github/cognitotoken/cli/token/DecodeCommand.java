package io.github.cognitotoken.cli.token;

import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.command.Values;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.SmallInput;
import io.github.cognitotoken.jwt.Jwt;
import io.github.cognitotoken.output.DecodedPrinter;
import io.github.cognitotoken.token.TokenUse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows the content of a token. */
public final class DecodeCommand implements Command {

    private static final String EXAMPLE = "pass one on standard input: cognito-token | cognito-token decode -";

    /** Compiled at its first use, since every run makes this command. */
    private static final String PASTED =
            "[\"']?(?:(?:Authorization: *)?Bearer +)?[\"']?(?<token>[^\\s\"']*)[\"']?[,;]?";

    private final CommandContext context;

    public DecodeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "decode";
    }

    @Override
    public String summary() {
        return "Show header and claims of a token as JSON, without verifying it.";
    }

    @Override
    public List<OptionGroup> options() {
        return List.of(OptionGroup.WHICH, OptionGroup.WHOSE, OptionGroup.DOMAIN, OptionGroup.POOL);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter(
                "TOKEN", "The token; - reads it from standard input. Default: the cached one.", false, Values.ANY));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("The cached token", "cognito-token decode"),
                new Example("A token from elsewhere, on standard input", "pbpaste | cognito-token decode -"));
    }

    @Override
    public int run(Invocation invocation) {
        String token = pasted(invocation
                .firstArgument()
                .map(argument -> argument.equals("-") ? fromStdin() : argument)
                .orElseGet(() -> cached(invocation.given())));
        if (token.isEmpty()) {
            throw Failure.of(ErrorKind.TOKEN, "there is no token to decode: the input is empty", EXAMPLE);
        }
        context.redaction().learn(token);
        Jwt jwt = Jwt.parse(token);
        context.diagnostics().line("note: decoded only, not verified: do not trust what it says");
        context.stdout().write(new DecodedPrinter().print(jwt));
        return ExitCode.OK.code();
    }

    /** The token in pasted text, such as a header or a quoted string. */
    private static String pasted(String text) {
        Matcher token = Pattern.compile(PASTED, Pattern.CASE_INSENSITIVE).matcher(text.strip());
        return token.matches() ? token.group("token") : text.strip();
    }

    private String cached(ParsedOptions given) {
        Settings settings = context.settings(given);
        if (settings.clientId().isEmpty()) {
            throw Failure.usage("there is no token to decode", EXAMPLE);
        }
        TokenUse use = TokenCommand.use(given, settings);
        return context.signIn(given, settings)
                .kept()
                .flatMap(entry -> entry.tokens().get(use))
                .orElseThrow(() -> Failure.of(
                        ErrorKind.INTERACTION,
                        "there is no token to decode: none is given, and none is cached",
                        "run: cognito-token login; or " + EXAMPLE));
    }

    private String fromStdin() {
        try {
            return SmallInput.text(SmallInput.read(context.host().stdin()));
        } catch (IOException e) {
            throw Failure.of(
                            ErrorKind.TOKEN,
                            "standard input holds no token: " + ExternalText.of(e.getMessage()),
                            EXAMPLE)
                    .causedBy(e);
        }
    }
}
