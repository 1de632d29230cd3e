package io.github.cognitotoken.output;

/** Prints HTTP headers as one JSON object on one line, for the {@code headersHelper} of MCP clients. */
final class HeadersJsonPrinter implements TokenPrinter {

    @Override
    public String print(PrintableTokens tokens) {
        return JsonText.oneLine(json -> json.beginObject()
                        .name("Authorization")
                        .value(tokens.authorization())
                        .endObject())
                + "\n";
    }
}
