package io.github.cognitotoken.output;

/** HTTP headers as one JSON object on one line, which MCP clients take from a command ({@code headersHelper}). */
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
