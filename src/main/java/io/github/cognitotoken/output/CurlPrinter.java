package io.github.cognitotoken.output;

/** A line of a curl config file, as {@code curl --config -} reads it; backslash and quote are escaped there. */
final class CurlPrinter implements TokenPrinter {

    @Override
    public String print(PrintableTokens tokens) {
        String quoted = tokens.authorization().replace("\\", "\\\\").replace("\"", "\\\"");
        return "header = \"Authorization: " + quoted + "\"\n";
    }
}
