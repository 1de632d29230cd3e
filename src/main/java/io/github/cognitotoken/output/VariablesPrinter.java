package io.github.cognitotoken.output;

/** Prints lines that set the variables in a shell. Variables without a value are unset, so that no old value stays. */
final class VariablesPrinter implements TokenPrinter {

    private final ShellSyntax syntax;

    VariablesPrinter(ShellSyntax syntax) {
        this.syntax = syntax;
    }

    @Override
    public String print(PrintableTokens tokens) {
        StringBuilder lines = new StringBuilder();
        tokens.variables()
                .forEach((name, value) -> lines.append(
                                value.map(text -> syntax.set(name, text)).orElseGet(() -> syntax.unset(name)))
                        .append('\n'));
        return lines.toString();
    }
}
