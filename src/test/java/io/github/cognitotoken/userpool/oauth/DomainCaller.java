package io.github.cognitotoken.userpool.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Speaks to a pool's domain by nothing but the JDK's HTTP client; follows no redirect. */
final class DomainCaller {

    private final UserPool pool;
    private final HttpClient http = HttpClient.newHttpClient();

    DomainCaller(UserPool pool) {
        this.pool = pool;
    }

    /** A map in the order given: name, value, name, value. */
    static Map<String, String> form(String... namesAndValues) {
        Map<String, String> form = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return form;
    }

    static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(UTF_8));
    }

    Answer token(Map<String, String> form, String... headers) throws IOException {
        return post("/oauth2/token", Form.encode(form), headers);
    }

    Answer post(String path, String form, String... headers) throws IOException {
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    Answer get(String path, String... headers) throws IOException {
        return send(request(path, headers));
    }

    Answer get(URI uri) throws IOException {
        return send(HttpRequest.newBuilder(uri));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(pool.domain() + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Where a redirect leads. */
        String location() {
            return header("Location");
        }

        JsonObject json() {
            return JsonParser.parseString(body()).getAsJsonObject();
        }

        String get(String member) {
            return json().get(member).getAsString();
        }

        /** The claims of a token in the reply. */
        JsonObject claims(String member) {
            return DomainCaller.claims(get(member));
        }
    }

    static JsonObject claims(String jwt) {
        String json = new String(Base64.getUrlDecoder().decode(jwt.split("\\.", -1)[1]), UTF_8);
        return JsonParser.parseString(json).getAsJsonObject();
    }
}
