package io.github.cognitotoken.webdriver;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Commands of the WebDriver protocol: JSON there, {@code {"value": …}} back. */
final class DriverCalls {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    DriverCalls(URI base) {
        this.base = base;
    }

    JsonElement get(String path) {
        return answer(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    JsonElement post(String path, Map<String, ?> body) {
        return answer(HttpRequest.newBuilder(URI.create(base + path))
                .POST(HttpRequest.BodyPublishers.ofString(json(body).toString())));
    }

    JsonElement delete(String path) {
        return answer(HttpRequest.newBuilder(URI.create(base + path)).DELETE());
    }

    private static JsonElement json(Object value) {
        if (value instanceof Map<?, ?> members) {
            JsonObject object = new JsonObject();
            members.forEach((name, member) -> object.add((String) name, json(member)));
            return object;
        }
        if (value instanceof Iterable<?> items) {
            JsonArray array = new JsonArray();
            items.forEach(item -> array.add(json(item)));
            return array;
        }
        if (value instanceof Boolean flag) {
            return new JsonPrimitive(flag);
        }
        return value instanceof Number number ? new JsonPrimitive(number) : new JsonPrimitive((String) value);
    }

    private JsonElement answer(HttpRequest.Builder request) {
        try {
            String text = client.send(request.timeout(LIMIT).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            JsonElement value = JsonParser.parseString(text).getAsJsonObject().get("value");
            if (value instanceof JsonObject object && object.has("error")) {
                throw new DriverError(
                        object.get("error").getAsString(), object.get("message").getAsString());
            }
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
