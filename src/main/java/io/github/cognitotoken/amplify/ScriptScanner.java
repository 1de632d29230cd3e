package io.github.cognitotoken.amplify;

import java.util.function.IntPredicate;

/** Takes a script apart: strings, numbers, names, signs; comments and blanks are passed over. */
final class ScriptScanner {

    private static final String ESCAPES = "n\nt\tr\rb\bf\fv\u000b0\u0000";

    private final String text;
    private int at;
    private int start;

    ScriptScanner(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        skip();
    }

    /** What a token is. */
    enum Kind {
        STRING,
        NUMBER,
        NAME,
        SIGN
    }

    /** A piece of the script; a string without its quotes. */
    record Token(Kind kind, String text) {

        /** May be a secret. */
        @Override
        public String toString() {
            return kind.toString();
        }
    }

    /** The script holds something that would have to be run. */
    static final class NotData extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotData(long line) {
            super("line " + line + " has something else than data");
        }
    }

    boolean atEnd() {
        return at >= text.length();
    }

    boolean seesBrace() {
        return text.startsWith("{", at);
    }

    boolean seesColon() {
        return text.startsWith(":", at);
    }

    NotData notData() {
        return new NotData(
                1 + text.substring(0, start).chars().filter(c -> c == '\n').count());
    }

    Token next() {
        start = at;
        if (atEnd()) {
            throw notData();
        }
        char first = text.charAt(at);
        Token token;
        if (first == '"' || first == '\'') {
            token = new Token(Kind.STRING, string(first));
        } else if ("-.0123456789".indexOf(first) >= 0) {
            token = new Token(Kind.NUMBER, run(c -> Character.isLetterOrDigit(c) || "+-.".indexOf(c) >= 0));
        } else if (Character.isJavaIdentifierStart(first)) {
            token = new Token(Kind.NAME, run(Character::isJavaIdentifierPart));
        } else {
            token = new Token(Kind.SIGN, text.substring(at, ++at));
        }
        skip();
        return token;
    }

    private String run(IntPredicate belongs) {
        while (!atEnd() && belongs.test(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private String string(char quote) {
        StringBuilder string = new StringBuilder();
        at++;
        while (!atEnd() && text.charAt(at) != quote) {
            char c = text.charAt(at++);
            if (c == '\n' || (c == '\\' && atEnd())) {
                throw notData();
            }
            string.append(c == '\\' ? escaped() : String.valueOf(c));
        }
        if (atEnd()) {
            throw notData();
        }
        at++;
        return string.toString();
    }

    private String escaped() {
        char c = text.charAt(at++);
        if (c == 'u' || c == 'x') {
            int length = c == 'u' ? 4 : 2;
            return Character.toString(hex(length));
        }
        int known = ESCAPES.indexOf(c);
        return known >= 0 && known % 2 == 0 ? ESCAPES.substring(known + 1, known + 2) : String.valueOf(c);
    }

    private int hex(int length) {
        try {
            String digits = text.substring(at, at + length);
            at += length;
            return Integer.parseUnsignedInt(digits, 16);
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw notData();
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
            } else {
                return;
            }
        }
    }

    private void skipPast(String end) {
        int found = text.indexOf(end, at + 2);
        at = found < 0 ? text.length() : found + end.length();
    }
}
