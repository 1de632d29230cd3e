package io.github.cognitotoken.net;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer.
 *
 * @param headers by name
 * @param body text in UTF-8
 */
public record HttpAnswer(int status, Map<String, List<String>> headers, String body) {

    /** The first value of a header, by its name in any case. */
    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .findFirst();
    }

    /** The JSON object that the body is; empty if it is anything else. */
    public Optional<JsonObject> json() {
        return JsonBody.object(body);
    }

    /** The server's clock when it answered; what is no date tells nothing. */
    public Optional<Instant> date() {
        return header("Date").flatMap(HttpDate::parse);
    }

    /** Shows neither headers nor body: there are secrets in them. */
    @Override
    public String toString() {
        return "HTTP " + status;
    }
}
