package io.github.cognitotoken.config.profile.amplify;

import java.util.function.IntPredicate;

/**
 * Splits a text of JSON, JavaScript, TypeScript or Dart into strings, words and signs. Comments, blanks and regular
 * expressions are skipped. Nothing is run.
 */
final class ScriptTokens {

    private static final String ESCAPES = "n\nt\tr\rb\bf\fv\u000b0\u0000";

    /** A slash after one of these begins a regular expression, not a division. */
    private static final String BEFORE_EXPRESSION = "(,=:[!&|?{};";

    private final String text;
    private int at;
    private Token last = new Token(Kind.SIGN, ";");

    ScriptTokens(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        skip();
    }

    /** The kinds of tokens. A {@code TEMPLATE} is a string without a value until the script runs. */
    enum Kind {
        STRING,
        TEMPLATE,
        WORD,
        SIGN
    }

    /** A piece of the script; a string is without its quotes. */
    record Token(Kind kind, String text) {

        boolean is(String sign) {
            return kind == Kind.SIGN && text.equals(sign);
        }

        /** May be a secret. */
        @Override
        public String toString() {
            return kind.toString();
        }
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** Whether the last token is a member's name: a colon follows, perhaps after a question mark. */
    boolean seesColon() {
        return text.startsWith(":", at) || text.startsWith("?:", at);
    }

    Token next() {
        char first = text.charAt(at);
        if (first == 'r' && (text.startsWith("r'", at) || text.startsWith("r\"", at))) {
            at++; // a raw string of Dart
            first = text.charAt(at);
        }
        if (text.startsWith("'''", at) || text.startsWith("\"\"\"", at)) {
            last = new Token(Kind.STRING, tripleQuoted());
        } else if (first == '"' || first == '\'' || first == '`') {
            last = string(first);
        } else if (Character.isJavaIdentifierPart(first)) {
            last = new Token(Kind.WORD, run(Character::isJavaIdentifierPart));
        } else {
            last = new Token(Kind.SIGN, text.substring(at, ++at));
        }
        skip();
        return last;
    }

    private String run(IntPredicate belongs) {
        int start = at;
        while (!atEnd() && belongs.test(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private String tripleQuoted() {
        String quotes = text.substring(at, at + 3);
        int start = at + 3;
        int end = text.indexOf(quotes, start);
        at = end < 0 ? text.length() : end + 3;
        return text.substring(start, end < 0 ? text.length() : end);
    }

    /** A string that is not closed ends with its line. */
    private Token string(char quote) {
        StringBuilder string = new StringBuilder();
        Kind kind = Kind.STRING;
        at++;
        while (!atEnd() && text.charAt(at) != quote) {
            if (quote == '`' && text.startsWith("${", at)) {
                kind = Kind.TEMPLATE;
            }
            char c = text.charAt(at++);
            if (c == '\n' && quote != '`') {
                return new Token(Kind.TEMPLATE, "");
            }
            string.append(c == '\\' && !atEnd() ? escaped() : String.valueOf(c));
        }
        if (atEnd()) {
            return new Token(Kind.TEMPLATE, "");
        }
        at++;
        return new Token(kind, string.toString());
    }

    private String escaped() {
        char c = text.charAt(at++);
        if (c == 'u' || c == 'x') {
            return hex(c == 'u' ? 4 : 2);
        }
        int known = ESCAPES.indexOf(c);
        return known >= 0 && known % 2 == 0 ? ESCAPES.substring(known + 1, known + 2) : String.valueOf(c);
    }

    private String hex(int length) {
        String digits = text.substring(at, Math.min(at + length, text.length()));
        at += digits.length();
        try {
            return Character.toString((char) Integer.parseUnsignedInt(digits, 16));
        } catch (NumberFormatException e) {
            return "\uFFFD"; // no id has this character
        }
    }

    private void skip() {
        while (!atEnd()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("//", at)) {
                skipPast("\n");
            } else if (text.startsWith("/*", at)) {
                skipPast("*/");
            } else if (text.charAt(at) == '/' && last.kind() == Kind.SIGN && BEFORE_EXPRESSION.contains(last.text())) {
                skipExpression();
            } else {
                return;
            }
        }
    }

    private void skipPast(String end) {
        int found = text.indexOf(end, at + 2);
        at = found < 0 ? text.length() : found + end.length();
    }

    /** Up to the slash that ends it, or the end of the line. */
    private void skipExpression() {
        boolean inClass = false;
        for (at++; !atEnd() && text.charAt(at) != '\n'; at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '[' || c == ']') {
                inClass = c == '[';
            } else if (c == '/' && !inClass) {
                at++;
                return;
            }
        }
    }
}
