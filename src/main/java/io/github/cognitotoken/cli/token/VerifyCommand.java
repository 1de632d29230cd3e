package io.github.cognitotoken.cli.token;

import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.command.Values;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.cli.options.OptionNames;
import io.github.cognitotoken.config.ParsedOptions;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.jwt.Expectations;
import io.github.cognitotoken.jwt.verify.TokenVerifier;
import io.github.cognitotoken.jwt.verify.VerifiedToken;
import io.github.cognitotoken.token.TokenUse;
import java.util.List;
import java.util.Optional;

/** Checks whether a token can be trusted. Its answer is the exit code. */
public final class VerifyCommand implements Command {

    private final CommandContext context;

    public VerifyCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String summary() {
        return "Verify a token: signature, issuer, time, kind and app client; exit code 0 or 6.";
    }

    @Override
    public List<OptionGroup> options() {
        return List.of(
                OptionGroup.VERIFY,
                OptionGroup.PUBLIC_KEYS,
                OptionGroup.WHOSE,
                OptionGroup.DOMAIN,
                OptionGroup.POOL,
                OptionGroup.NETWORK);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter(
                "TOKEN", "The token; - reads it from standard input. Default: the cached one.", false, Values.ANY));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("The cached token", "cognito-token verify"),
                new Example(
                        "A token from elsewhere, on standard input",
                        "pbpaste | cognito-token verify --user-pool-id us-east-1_AbCdEf123 -"),
                new Example(
                        "An access token of an administrator, and nothing else",
                        "cognito-token verify --access-token --expect group=admins"));
    }

    @Override
    public int run(Invocation invocation) {
        ParsedOptions given = invocation.given();
        Expectations expected = Expectations.of(given.values(OptionNames.EXPECT));
        Settings settings = context.settings(given);
        TokenVerifier verifier = context.verifiers().get().of(settings, use(given, settings));
        String token = new TokenInput(context, name()).read(invocation);
        VerifiedToken verified = verifier.verify(token);
        expected.check(verified.use(), token);
        tell(verified, settings);
        return ExitCode.OK.code();
    }

    /** The expected use, if an option or setting says one. */
    private static Optional<TokenUse> use(ParsedOptions given, Settings settings) {
        boolean named = given.has(OptionNames.ACCESS_TOKEN)
                || given.has(OptionNames.ID_TOKEN)
                || settings.tokenUse().isPresent();
        return named ? Optional.of(TokenCommand.use(given, settings)) : Optional.empty();
    }

    private void tell(VerifiedToken verified, Settings settings) {
        String owner = verified.username()
                .map(ExternalText::of)
                .orElseGet(() -> "app client " + ExternalText.of(verified.clientId()));
        boolean over = !context.host().clock().instant().isBefore(verified.end());
        context.diagnostics()
                .line("valid: " + verified.use().description() + " of " + owner + ", until "
                        + CommandContext.moment(verified.end())
                        + (over ? ", which has just passed (clocks may differ by a minute)" : ""));
        if (settings.clientId().isEmpty()) {
            context.diagnostics()
                    .line("note: no app client id is set, so a token for any app client counts; this one is for "
                            + ExternalText.of(verified.clientId()));
        }
    }
}
