package io.github.cognitotoken.cli;

import io.github.cognitotoken.config.Given;
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

/** Shows what is in a token. */
final class DecodeCommand implements Command {

    private static final String EXAMPLE = "pass one on standard input: cognito-token | cognito-token decode -";

    private final Workbench bench;

    DecodeCommand(Workbench bench) {
        this.bench = bench;
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
        return List.of(OptionGroup.WHICH, OptionGroup.USER, OptionGroup.POOL);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter(
                "TOKEN",
                "The token; - reads it from standard input. Default: the one that is kept.",
                false,
                List.of()));
    }

    @Override
    public ExitCode run(Invocation invocation) {
        String token = invocation
                .firstArgument()
                .map(argument -> argument.equals("-") ? fromStdin() : argument)
                .orElseGet(() -> kept(invocation.given()))
                .strip();
        if (token.isEmpty()) {
            throw Failure.of(ErrorKind.TOKEN, "there is no token to decode: the input is empty", EXAMPLE);
        }
        bench.redaction().learn(token);
        Jwt jwt = Jwt.parse(token);
        bench.diagnostics().line("note: decoded only, not verified: do not trust what it says");
        bench.stdout().write(new DecodedPrinter().print(jwt));
        return ExitCode.OK;
    }

    private String kept(Given given) {
        Settings settings = bench.settings(given);
        if (settings.clientId().isEmpty()) {
            throw Failure.usage("there is no token to decode", EXAMPLE);
        }
        TokenUse use = TokenCommand.use(given, settings);
        return bench.signIn(given, settings)
                .kept()
                .flatMap(entry -> entry.tokens().get(use))
                .orElseThrow(() -> Failure.of(
                        ErrorKind.INTERACTION,
                        "there is no token to decode: none is given, and none is kept",
                        "run: cognito-token login; or " + EXAMPLE));
    }

    private String fromStdin() {
        try {
            return SmallInput.text(SmallInput.read(bench.host().stdin()));
        } catch (IOException e) {
            throw Failure.of(
                            ErrorKind.TOKEN,
                            "standard input holds no token: " + ExternalText.of(e.getMessage()),
                            EXAMPLE)
                    .causedBy(e);
        }
    }
}
