package io.github.cognitotoken.output;

/** An HTTP header, as {@code curl -H @-} reads it. */
final class HeaderPrinter implements TokenPrinter {

    @Override
    public String print(PrintableTokens tokens) {
        return "Authorization: " + tokens.authorization() + "\n";
    }
}
