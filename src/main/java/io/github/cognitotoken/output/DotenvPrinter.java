package io.github.cognitotoken.output;

/**
 * Lines {@code NAME=value}: GitLab's dotenv reports, {@code docker --env-file}. Both take a value literally, so a value
 * is quoted only if a reader that knows quotes would misread it.
 */
final class DotenvPrinter implements TokenPrinter {

    /** Characters that need no quotes, besides letters and digits. */
    private static final String PLAIN = "._~+/=:,@%-";

    @Override
    public String print(PrintableTokens tokens) {
        StringBuilder lines = new StringBuilder();
        tokens.variables()
                .forEach((name, value) -> value.ifPresent(text ->
                        lines.append(name).append('=').append(quoted(text)).append('\n')));
        return lines.toString();
    }

    private static boolean isPlain(int c) {
        return c < 0x7f && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
    }

    private static String quoted(String value) {
        return value.chars().allMatch(DotenvPrinter::isPlain) ? value : "'" + value.replace("'", "'\\''") + "'";
    }
}
