package io.github.cognitotoken.output;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.token.TokenUse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The formats of {@code -o}. */
public enum OutputFormat {
    RAW("the token and a line break", new RawPrinter(), true),
    JSON("all tokens and their lifetime", new JsonPrinter(), true),
    HEADER("an HTTP header, for curl -H @-", new HeaderPrinter(), false),
    CURL("a curl config line, for curl --config -", new CurlPrinter(), false),
    ENV("lines for sh, bash, zsh", new VariablesPrinter(new PosixSyntax()), false),
    FISH("lines for fish", new VariablesPrinter(new FishSyntax()), false),
    POWERSHELL("lines for PowerShell", new VariablesPrinter(new PowerShellSyntax()), false),
    HEADERS_JSON(
            "an HTTP header as a JSON object, for the headersHelper of MCP clients", new HeadersJsonPrinter(), false),
    DOTENV("NAME=value lines, for GitLab's dotenv reports and docker --env-file", new DotenvPrinter(), false),
    GITHUB("for a step of GitHub Actions: masks, and variables for the next steps", new GithubPrinter(), false),
    EXEC_CREDENTIAL(
            "an ExecCredential for kubectl, with the ID token unless --access-token asks for the other",
            ExecCredentialPrinter.newest(),
            false);

    private static final Set<OutputFormat> ONE_TOKEN = EnumSet.of(RAW, HEADER, CURL, HEADERS_JSON, EXEC_CREDENTIAL);

    private final String description;
    private final TokenPrinter printer;
    private final boolean carriesRefreshToken;

    OutputFormat(String description, TokenPrinter printer, boolean carriesRefreshToken) {
        this.description = description;
        this.printer = printer;
        this.carriesRefreshToken = carriesRefreshToken;
    }

    /** The value of {@code -o}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A description for help pages. */
    public String description() {
        return description;
    }

    /** All values of {@code -o}. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(OutputFormat::label).toList();
    }

    public static Optional<OutputFormat> parse(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(label))
                .findFirst();
    }

    /** The token that this format is made for, if the user does not say which. */
    public TokenUse usual() {
        // kube-apiserver checks the audience, which Cognito's access tokens do not have
        return this == EXEC_CREDENTIAL ? TokenUse.ID : TokenUse.ACCESS;
    }

    /**
     * Rejects a format that never prints a token of that use.
     *
     * @throws Failure of kind {@code USAGE}
     */
    public void requireCarries(TokenUse use) {
        if (use == TokenUse.REFRESH && !carriesRefreshToken) {
            throw Failure.usage(
                    "a refresh token is never printed as " + label() + ": it does not belong in headers and variables",
                    "use -o raw or -o json");
        }
    }

    /**
     * Whether this format prints the access token, or the ID token.
     *
     * @param which access or ID
     * @param asked which token was asked for
     */
    public boolean prints(TokenUse which, TokenUse asked) {
        return !ONE_TOKEN.contains(this) || which == (asked == TokenUse.REFRESH ? TokenUse.ACCESS : asked);
    }

    /** Makes the payload for standard output. */
    public TokenPrinter printer() {
        return printer;
    }

    /** The payload for standard output. */
    public String print(PrintableTokens issued) {
        return printer.print(issued);
    }
}
