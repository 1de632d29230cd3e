package io.github.cognitotoken.output;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/** JSON as text, written by gson's streaming writer: no reflection, and the order is ours. */
final class JsonText {

    private JsonText() {}

    /** Writes members. */
    @FunctionalInterface
    interface Body {
        void write(JsonWriter json) throws IOException;
    }

    /** For people and programs: indented by two, with a line break at the end. */
    static String indented(Body body) {
        return text("  ", body) + "\n";
    }

    /** For a line of a log. */
    static String oneLine(Body body) {
        return text("", body);
    }

    static void member(JsonWriter json, String name, Optional<?> value) throws IOException {
        if (value.isEmpty()) {
            return;
        }
        json.name(name);
        if (value.get() instanceof Number number) {
            json.value(number);
        } else {
            json.value(value.get().toString());
        }
    }

    private static String text(String indent, Body body) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setIndent(indent);
            body.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
