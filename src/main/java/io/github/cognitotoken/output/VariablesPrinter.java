package io.github.cognitotoken.output;

import java.util.Optional;

/** Lines that set the variables in a shell, and unset those without a value, so that no old one stays behind. */
final class VariablesPrinter implements TokenPrinter {

    private final ShellSyntax syntax;

    VariablesPrinter(ShellSyntax syntax) {
        this.syntax = syntax;
    }

    @Override
    public String print(PrintableTokens issued) {
        return line("COGNITO_ACCESS_TOKEN", Optional.of(issued.accessToken()))
                + line("COGNITO_ID_TOKEN", issued.idToken())
                + line("COGNITO_TOKEN_EXPIRES_AT", issued.expiresAt().map(end -> Long.toString(end.getEpochSecond())));
    }

    private String line(String name, Optional<String> value) {
        return value.map(text -> syntax.set(name, text)).orElseGet(() -> syntax.unset(name)) + "\n";
    }
}
