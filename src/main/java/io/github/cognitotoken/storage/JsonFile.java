package io.github.cognitotoken.storage;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A file that holds one JSON object in UTF-8. Its member {@code format} tells which versions of the program can read
 * it. Any other content is {@link Unreadable}, never an error.
 */
public final class JsonFile {

    private static final String FORMAT = "format";
    private static final String FOREIGN = "it was not written by cognito-token";

    private JsonFile() {}

    /** Takes values out of the object. It may throw any exception for a missing member, or one of another type. */
    @FunctionalInterface
    public interface Content<T> {
        T of(JsonObject json) throws Unreadable;
    }

    /** A new object of that format. */
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
