package io.github.cognitotoken.output;

/** The token and a line break. */
final class RawPrinter implements TokenPrinter {

    @Override
    public String print(PrintableTokens issued) {
        return issued.wanted() + "\n";
    }
}
