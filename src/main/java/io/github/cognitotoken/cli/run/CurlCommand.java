package io.github.cognitotoken.cli.run;

import io.github.cognitotoken.cli.command.Command;
import io.github.cognitotoken.cli.command.CommandContext;
import io.github.cognitotoken.cli.command.Invocation;
import io.github.cognitotoken.cli.command.Values;
import io.github.cognitotoken.cli.options.OptionGroup;
import io.github.cognitotoken.cli.options.OptionNames;
import io.github.cognitotoken.cli.options.SignInOptions;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Environment;
import io.github.cognitotoken.host.SearchPath;
import io.github.cognitotoken.host.file.TemporarySecretFile;
import io.github.cognitotoken.host.process.ChildProgram;
import io.github.cognitotoken.output.PrintableTokens;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs curl with the token in an Authorization header, which curl reads from a file of its user alone. */
public final class CurlCommand implements Command {

    /** curl's exit code for a protocol that it may not use. */
    private static final int UNSUPPORTED_PROTOCOL = 1;

    private final CommandContext context;

    public CurlCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return "curl";
    }

    @Override
    public String summary() {
        return "Run curl with the token in an Authorization header that no other user can see.";
    }

    @Override
    public List<OptionGroup> options() {
        return SignInOptions.after(OptionGroup.WHICH, OptionGroup.CURL, OptionGroup.CACHE);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter(
                "ARGS...",
                "All that follows the word curl belongs to curl: its options, URLs and streams, and its exit code (a"
                        + " first -- is left out). A URL"
                        + " without a scheme is https. The token goes to each URL that you give; after a redirect to another"
                        + " host curl sends it only with --location-trusted, and never to http. With -v curl shows it.",
                true,
                Values.FILES));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("Call an API", "cognito-token curl --fail-with-body -sS https://api.example.com/orders"),
                new Example(
                        "Send JSON, with the ID token",
                        "cognito-token --id-token curl -sS --json @order.json https://api.example.com/orders"),
                new Example("A server on this machine", "cognito-token curl http://localhost:8080/health"));
    }

    @Override
    public boolean passesArgumentsOn() {
        return true;
    }

    @Override
    public int run(Invocation invocation) {
        CurlArguments arguments = new CurlArguments(invocation.childArguments());
        if (invocation.childArguments().isEmpty()) {
            throw Failure.usage(
                    "curl needs arguments", "give at least a URL: cognito-token curl https://api.example.com");
        }
        boolean allowHttp = invocation.given().has(OptionNames.ALLOW_HTTP);
        if (!allowHttp) {
            arguments.requireNoMixture();
        }
        Environment environment = context.host().environment();
        Path curl = new SearchPath(environment).find(name()).orElseThrow(CurlCommand::absent);
        PrintableTokens tokens = new ChildToken(context, invocation.given()).obtain(false);
        String config = new CurlConfig(tokens, arguments.loopbackHosts(), allowHttp, environment).text();
        try (TemporarySecretFile file = TemporarySecretFile.create(environment, "curl-config", config)) {
            int code = context.host()
                    .foreground()
                    .run(new ChildProgram(
                            arguments.with(curl.toString(), file.path().toString()), withoutTokens()));
            if (code == UNSUPPORTED_PROTOCOL && !allowHttp && arguments.namesReadableHttp()) {
                context.diagnostics()
                        .note(
                                "others can read what goes over http, so the token was not sent; use https, or: cognito-token "
                                        + OptionNames.ALLOW_HTTP + " curl ...");
            }
            return code;
        }
    }

    /** What an earlier {@code -o env} set is none of curl's business. */
    private static Map<String, Optional<String>> withoutTokens() {
        Map<String, Optional<String>> variables = new HashMap<>();
        variables.put(PrintableTokens.ACCESS_TOKEN, Optional.empty());
        variables.put(PrintableTokens.ID_TOKEN, Optional.empty());
        variables.put(PrintableTokens.EXPIRES_AT, Optional.empty());
        return variables;
    }

    private static Failure absent() {
        return Failure.of(
                ErrorKind.NOT_FOUND,
                "curl is not on the PATH",
                "install curl, or let another program read the header: cognito-token -o header");
    }
}
