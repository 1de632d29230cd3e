package io.github.cognitotoken.config.profile.amplify;

import io.github.cognitotoken.config.profile.amplify.ScriptTokens.Kind;
import io.github.cognitotoken.config.profile.amplify.ScriptTokens.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the string literals in the objects of a script, by the names of their members. Anything else is skipped, so
 * that one computed member does not hide the others.
 */
final class ScriptLiterals {

    /** Words about the type of a literal, which do not change its value. */
    private static final Set<String> TYPE_WORDS = Set.of("as", "const", "string", "satisfies");

    private final List<Map<String, String>> objects = new ArrayList<>();
    private final List<String> spread = new ArrayList<>();

    private ScriptLiterals() {}

    /** Reads a text. */
    static ScriptLiterals of(String text) {
        ScriptLiterals literals = new ScriptLiterals();
        literals.read(text);
        return literals;
    }

    /** For each outermost object: the members by their paths, names between dots; items of a list between blanks. */
    List<Map<String, String>> objects() {
        return objects;
    }

    /** The names after {@code ...} in objects. Their values are not known until the script runs. */
    List<String> spread() {
        return spread;
    }

    private void read(String text) {
        Deque<Frame> open = new ArrayDeque<>();
        ScriptTokens tokens = new ScriptTokens(text);
        int dots = 0;
        while (!tokens.atEnd()) {
            Token token = tokens.next();
            Frame frame = open.peek();
            if (frame != null && frame.isObject() && frame.member.isEmpty() && tokens.seesColon()) {
                frame.member = token.text();
                skipColon(tokens);
            } else if (token.is("{") || token.is("[") || token.is("(")) {
                open.push(opened(frame, token));
            } else if (token.is("}") || token.is("]") || token.is(")")) {
                close(open);
            } else if (frame != null) {
                frame.add(token);
            } else if (token.kind() == Kind.STRING
                    && token.text().stripLeading().startsWith("{")) {
                read(token.text()); // JSON in a string, as in Dart
            }
            dots = token.is(".") ? dots + 1 : 0;
            if (dots == 3 && !tokens.atEnd() && frame != null && frame.isObject()) {
                spread.add("..." + tokens.next().text());
            }
        }
        while (!open.isEmpty()) {
            close(open); // the text was cut
        }
    }

    private static void skipColon(ScriptTokens tokens) {
        if (tokens.next().is("?")) {
            tokens.next();
        }
    }

    private Frame opened(Frame parent, Token sign) {
        boolean isObject = sign.is("{");
        Map<String, String> values = parent == null ? null : parent.values;
        if (values == null && isObject) {
            values = new LinkedHashMap<>();
            objects.add(values);
        }
        return new Frame(sign.text().charAt(0), parent == null ? "" : parent.path(), values);
    }

    private static void close(Deque<Frame> open) {
        if (open.isEmpty()) {
            return;
        }
        Frame closed = open.pop();
        closed.finish();
        if (!open.isEmpty()) {
            open.peek().closed(closed);
        }
    }

    /** A brace, bracket or parenthesis that is open. */
    private static final class Frame {

        private final char sign;
        private final String prefix;
        private final Map<String, String> values;
        private final List<String> items = new ArrayList<>();
        private String member = "";
        private String literal;
        private int parts;

        Frame(char sign, String prefix, Map<String, String> values) {
            this.sign = sign;
            this.prefix = prefix;
            this.values = values;
        }

        boolean isObject() {
            return sign == '{';
        }

        String path() {
            if (member.isEmpty()) {
                return prefix;
            }
            return prefix.isEmpty() ? member : prefix + "." + member;
        }

        void add(Token token) {
            if (token.is(",") || token.is(";")) {
                finish();
            } else if (token.kind() == Kind.STRING && parts == 0) {
                literal = token.text();
                parts++;
            } else if (!(token.kind() == Kind.WORD && literal != null && TYPE_WORDS.contains(token.text()))) {
                parts += 2;
            }
        }

        /** The member's or item's value is complete. */
        void finish() {
            if (literal != null && parts == 1) {
                value(literal);
            }
            member = "";
            literal = null;
            parts = 0;
        }

        private void value(String text) {
            if (sign == '[') {
                items.add(text);
            } else if (isObject() && values != null && !member.isEmpty()) {
                values.putIfAbsent(path(), text);
            }
        }

        void closed(Frame inner) {
            if (inner.sign == '[' && !inner.items.isEmpty() && isObject() && parts == 0) {
                literal = String.join(" ", inner.items);
                parts = 1;
            } else {
                parts += 2;
            }
        }
    }
}
