package io.github.cognitotoken.storage;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The content of a file that is one JSON object in UTF-8, whose member {@code format} tells which version of the program
 * reads it. Whatever else is found there is {@link Unreadable}, never an error.
 */
public final class JsonFile {

    private static final String FORMAT = "format";
    private static final String FOREIGN = "it was not written by cognito-token";

    private JsonFile() {}

    /** Takes what it needs out of the object; what is missing or of another type may be found by any exception. */
    @FunctionalInterface
    public interface Content<T> {
        T of(JsonObject json) throws Unreadable;
    }

    /** An object of that format, to be filled. */
    public static JsonObject ofFormat(int format) {
        JsonObject json = new JsonObject();
        json.addProperty(FORMAT, format);
        return json;
    }

    public static byte[] bytes(JsonObject json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The format of an object, where it has one. */
    public static int format(JsonObject json) {
        return json.has(FORMAT) ? json.get(FORMAT).getAsInt() : 0;
    }

    /**
     * Reads an object of one of these formats.
     *
     * @throws Unreadable if it is none, or the content is not as expected
     */
    public static <T> T read(byte[] bytes, Set<Integer> formats, Content<T> content) throws Unreadable {
        return read(bytes, json -> {
            if (!json.has(FORMAT)) {
                throw new Unreadable(FOREIGN);
            }
            if (!formats.contains(format(json))) {
                throw new Unreadable("it was written by another version of cognito-token");
            }
            return content.of(json);
        });
    }

    /**
     * Reads an object without a format.
     *
     * @throws Unreadable if there is none, or its content is not as expected
     */
    static <T> T read(byte[] bytes, Content<T> content) throws Unreadable {
        try {
            JsonElement root = JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8));
            if (!root.isJsonObject()) {
                throw new Unreadable(FOREIGN);
            }
            return content.of(root.getAsJsonObject());
        } catch (JsonParseException
                | IllegalStateException
                | IllegalArgumentException
                | NullPointerException
                | ClassCastException
                | UnsupportedOperationException
                | ArithmeticException
                | StackOverflowError e) {
            throw new Unreadable("it is broken");
        }
    }
}
