package io.github.cognitotoken.output;

import java.util.regex.Pattern;

/**
 * Lines {@code NAME=value}: GitLab's dotenv reports, {@code docker --env-file}. Both take a value as it stands, so it is
 * quoted only where a reader that knows quotes would take a part of it for something else.
 */
final class DotenvPrinter implements TokenPrinter {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~+/=:,@%-]*");

    @Override
    public String print(PrintableTokens tokens) {
        StringBuilder lines = new StringBuilder();
        tokens.variables()
                .forEach((name, value) -> value.ifPresent(text ->
                        lines.append(name).append('=').append(quoted(text)).append('\n')));
        return lines.toString();
    }

    private static String quoted(String value) {
        return PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "'\\''") + "'";
    }
}
