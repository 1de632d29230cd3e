package io.github.cognitotoken.amplify;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import io.github.cognitotoken.failure.Failure;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * A configuration file of AWS Amplify: amplify_outputs.json, aws-exports.js or amplifyconfiguration.json, told apart by
 * what is in them.
 */
final class AmplifyFile {

    private AmplifyFile() {}

    /**
     * Reads the text of a file.
     *
     * @throws Failure if it is no such file, or names no app client
     */
    static ClientFacts read(String text, String name) {
        JsonObject object = object(text, name);
        ClientFacts facts = new ClientFacts(name);
        for (ClientItem item : ClientItem.values()) {
            facts.with(
                    item,
                    item.paths().stream()
                            .flatMap(path -> find(object, path).stream())
                            .findFirst());
        }
        if (facts.get(ClientItem.CLIENT_ID).isEmpty()) {
            throw Failure.configuration(
                    name + " names no app client of a user pool",
                    "files that do: amplify_outputs.json, aws-exports.js, amplifyconfiguration.json");
        }
        return facts;
    }

    private static JsonObject object(String text, String name) {
        try (JsonReader reader = new JsonReader(new StringReader(json(text, name)))) {
            reader.setStrictness(Strictness.STRICT);
            return JsonParser.parseReader(reader).getAsJsonObject();
        } catch (IOException | JsonParseException | StackOverflowError e) {
            throw unreadable(name, "its object is broken");
        }
    }

    private static String json(String text, String name) {
        try {
            return new ScriptObject(text).json().orElseThrow(() -> unreadable(name, "there is no object in it"));
        } catch (ScriptScanner.NotData e) {
            throw unreadable(name, e.getMessage());
        }
    }

    private static Failure unreadable(String name, String why) {
        return Failure.configuration(
                name + " is not read: " + why,
                "only data is read, no code is run; give the values yourself: cognito-token profile add NAME");
    }

    /** A string, or strings of an array with blanks between. */
    private static Optional<String> find(JsonObject object, String path) {
        JsonElement element = object;
        for (String name : path.split("\\.", -1)) {
            if (element == null || !element.isJsonObject()) {
                return Optional.empty();
            }
            element = element.getAsJsonObject().get(name);
        }
        return Optional.ofNullable(element).flatMap(AmplifyFile::text);
    }

    private static Optional<String> text(JsonElement element) {
        if (element.isJsonArray()) {
            StringJoiner words = new StringJoiner(" ");
            element.getAsJsonArray().forEach(item -> text(item).ifPresent(words::add));
            return Optional.of(words.toString());
        }
        return element.isJsonPrimitive() && element.getAsJsonPrimitive().isString()
                ? Optional.of(element.getAsString())
                : Optional.empty();
    }
}
