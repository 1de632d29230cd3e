package io.github.cognitotoken.cli.token;

import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.command.Values;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.jwt.Jwt;
import io.github.cognitotoken.output.DecodedPrinter;
import java.util.List;

/** Shows the content of a token. */
public final class DecodeCommand implements Command {

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
        String token = new TokenInput(context, name()).read(invocation);
        Jwt jwt = Jwt.parse(token);
        context.diagnostics().line("note: decoded only, not verified: do not trust what it says");
        context.stdout().write(new DecodedPrinter().print(jwt));
        return ExitCode.OK.code();
    }
}
