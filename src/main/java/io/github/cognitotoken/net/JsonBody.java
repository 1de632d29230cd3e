package io.github.cognitotoken.net;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Optional;

/** The JSON of a request or an answer. */
final class JsonBody {

    private JsonBody() {}

    /** The object that the body is; empty if it is anything else. */
    static Optional<JsonObject> object(String body) {
        try {
            JsonElement json = JsonParser.parseString(body);
            return json.isJsonObject() ? Optional.of(json.getAsJsonObject()) : Optional.empty();
        } catch (JsonParseException | StackOverflowError e) {
            return Optional.empty();
        }
    }
}
