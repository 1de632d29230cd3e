package io.github.cognitotoken.cli;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.SmallInput;
import io.github.cognitotoken.jwt.Jwt;
import io.github.cognitotoken.output.DecodedPrinter;
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
        return List.of();
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("TOKEN", "The token; - reads it from standard input.", false, List.of()));
    }

    @Override
    public void run(Invocation invocation) {
        String argument =
                invocation.firstArgument().orElseThrow(() -> Failure.usage("there is no token to decode", EXAMPLE));
        String token = (argument.equals("-") ? fromStdin() : argument).strip();
        if (token.isEmpty()) {
            throw Failure.of(ErrorKind.TOKEN, "there is no token to decode: the input is empty", EXAMPLE);
        }
        bench.redaction().learn(token);
        Jwt jwt = Jwt.parse(token);
        bench.diagnostics().line("note: decoded only, not verified: do not trust what it says");
        bench.stdout().write(new DecodedPrinter().print(jwt));
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
