package io.github.cognitotoken.auth;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.StreamSupport;

/** A list in a challenge's parameters, which Cognito writes as a JSON array inside a string. */
final class JsonList {

    private JsonList() {}

    /** The texts in the list; empty if the parameter is missing or malformed. */
    static List<String> of(String json) {
        try {
            JsonElement element = JsonParser.parseString(json == null ? "[]" : json);
            return element.isJsonArray() ? texts(element.getAsJsonArray()) : List.of();
        } catch (JsonParseException e) {
            return List.of();
        }
    }

    private static List<String> texts(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false)
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .toList();
    }
}
