package io.github.cognitotoken.amplify;

import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.Optional;

/**
 * The object in a script such as {@code const awsmobile = { … }; export default awsmobile;}, as JSON. It reads literals
 * only: comments, single quotes, names without quotes and commas too many are fine, and whatever would have to be run is
 * not. A file of JSON is a script that is nothing but its object.
 */
final class ScriptObject {

    private static final Map<String, String> LITERALS =
            Map.of("true", "true", "false", "false", "null", "null", "undefined", "null");

    private final ScriptScanner scanner;
    private final StringBuilder json = new StringBuilder();
    private int depth;
    private boolean comma;

    ScriptObject(String text) {
        scanner = new ScriptScanner(text);
    }

    /**
     * The object as JSON; empty if there is none.
     *
     * @throws ScriptScanner.NotData if there is code in it
     */
    Optional<String> json() {
        if (!findStart()) {
            return Optional.empty();
        }
        do {
            copy(scanner.next());
        } while (depth > 0);
        return Optional.of(json.toString());
    }

    /** The first brace of the text, or the first behind what gives a value away. */
    private boolean findStart() {
        String before = "";
        while (!scanner.atEnd()) {
            boolean valueFollows =
                    before.isEmpty() || "=".equals(before) || "(".equals(before) || "default".equals(before);
            if (valueFollows && scanner.seesBrace()) {
                return true;
            }
            before = scanner.next().text();
        }
        return false;
    }

    private void copy(ScriptScanner.Token token) {
        String text = token.text();
        switch (token.kind()) {
            case STRING -> append(new JsonPrimitive(text).toString());
            case NUMBER -> append(text);
            case NAME -> append(scanner.seesColon() ? new JsonPrimitive(text).toString() : literal(text));
            case SIGN -> sign(text);
        }
    }

    private String literal(String name) {
        String literal = LITERALS.get(name);
        if (literal == null) {
            throw scanner.notData();
        }
        return literal;
    }

    private void sign(String sign) {
        switch (sign) {
            case "{", "[" -> {
                append(sign);
                depth++;
            }
            case "}", "]" -> {
                comma = false;
                append(sign);
                depth--;
            }
            case "," -> comma = true;
            case ":" -> append(sign);
            default -> throw scanner.notData();
        }
    }

    /** A comma counts only if something follows it. */
    private void append(String text) {
        json.append(comma ? "," : "").append(text);
        comma = false;
    }
}
