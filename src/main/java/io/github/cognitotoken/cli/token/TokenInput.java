package io.github.cognitotoken.cli.token;

import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.SmallInput;
import io.github.cognitotoken.token.TokenUse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The token that a command looks at: its argument, standard input, or the cached token. */
final class TokenInput {

    /** Compiled at its first use, since every run makes the commands. */
    private static final String PASTED =
            "[\"']?(?:(?:Authorization: *)?Bearer +)?[\"']?(?<token>[^\\s\"']*)[\"']?[,;]?";

    private final CommandContext context;
    private final String verb;

    /** @param verb the command's name: what is done with the token */
    TokenInput(CommandContext context, String verb) {
        this.context = context;
        this.verb = verb;
    }

    /**
     * Reads the token. Diagnostics never show it from now on.
     *
     * @throws Failure if there is none
     */
    String read(Invocation invocation) {
        String token = pasted(invocation
                .firstArgument()
                .map(argument -> argument.equals("-") ? fromStdin() : fromArgument(argument))
                .orElseGet(() -> cached(invocation.given())));
        if (token.isEmpty()) {
            throw Failure.of(
                    ErrorKind.TOKEN, "there is no token to " + verb + ": the input is empty", onStandardInput());
        }
        context.redaction().learn(token);
        return token;
    }

    private String onStandardInput() {
        return "pass one on standard input: cognito-token | cognito-token " + verb + " -";
    }

    private String fromArgument(String argument) {
        context.diagnostics().warn("other processes can see a token on the command line; safer: standard input, by -");
        return argument;
    }

    /** The token in pasted text, such as a header or a quoted string. */
    private static String pasted(String text) {
        Matcher token = Pattern.compile(PASTED, Pattern.CASE_INSENSITIVE).matcher(text.strip());
        return token.matches() ? token.group("token") : text.strip();
    }

    private String cached(ParsedOptions given) {
        Settings settings = context.settings(given);
        if (settings.clientId().isEmpty()) {
            throw Failure.usage("there is no token to " + verb, onStandardInput());
        }
        TokenUse use = TokenCommand.use(given, settings);
        return context.signIn(given, settings)
                .cached()
                .flatMap(entry -> entry.tokens().get(use))
                .orElseThrow(() -> Failure.of(
                        ErrorKind.INTERACTION,
                        "there is no token to " + verb + ": none is given, and none is cached",
                        "run: cognito-token login; or " + onStandardInput()));
    }

    private String fromStdin() {
        try {
            return SmallInput.text(SmallInput.read(context.host().stdin()));
        } catch (IOException e) {
            throw Failure.of(
                            ErrorKind.TOKEN,
                            "standard input holds no token: " + ExternalText.of(e.getMessage()),
                            onStandardInput())
                    .causedBy(e);
        }
    }
}
