package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;

/** Speaks to a pool by nothing but the JDK's HTTP client. */
public final class PoolCaller {

    private final UserPool pool;
    private final HttpClient http;

    public PoolCaller(UserPool pool) {
        this(pool, HttpClient.newHttpClient());
    }

    PoolCaller(UserPool pool, SSLContext trust) {
        this(pool, HttpClient.newBuilder().sslContext(trust).build());
    }

    private PoolCaller(UserPool pool, HttpClient http) {
        this.pool = pool;
        this.http = http;
    }

    public Answer signIn(String username, String password) throws IOException {
        return initiate("USER_PASSWORD_AUTH", Map.of("USERNAME", username, "PASSWORD", password));
    }

    public Answer initiate(String flow, Map<String, String> parameters) throws IOException {
        JsonObject request = request(parameters, "AuthParameters");
        request.addProperty("AuthFlow", flow);
        return call("InitiateAuth", request);
    }

    public Answer respond(Answer challenge, Map<String, String> responses) throws IOException {
        JsonObject request = request(responses, "ChallengeResponses");
        request.add("ChallengeName", challenge.json().get("ChallengeName"));
        if (challenge.json().has("Session")) {
            request.add("Session", challenge.json().get("Session"));
        }
        return call("RespondToAuthChallenge", request);
    }

    public Answer call(String operation, JsonObject request) throws IOException {
        return send(operation, "application/x-amz-json-1.1", request.toString());
    }

    public Answer call(String operation, JsonObject request, String authorization) throws IOException {
        return new Answer(exchange(post(operation, "application/x-amz-json-1.1", request.toString())
                .header("Authorization", authorization)
                .build()));
    }

    Answer send(String operation, String contentType, String body) throws IOException {
        return new Answer(exchange(post(operation, contentType, body).build()));
    }

    private HttpRequest.Builder post(String operation, String contentType, String body) {
        return HttpRequest.newBuilder(pool.endpoint())
                .header("X-Amz-Target", "AWSCognitoIdentityProviderService." + operation)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    JsonObject get(URI uri) throws IOException {
        return new Answer(exchange(HttpRequest.newBuilder(uri).build())).json();
    }

    private JsonObject request(Map<String, String> parameters, String member) {
        JsonObject map = new JsonObject();
        parameters.forEach(map::addProperty);
        JsonObject request = new JsonObject();
        request.addProperty("ClientId", pool.client().id());
        request.add(member, map);
        return request;
    }

    private HttpResponse<String> exchange(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElseThrow();
        }

        public JsonObject json() {
            return JsonParser.parseString(response.body()).getAsJsonObject();
        }

        /** Code and message of a refusal as one line. */
        public String refusal() {
            return json().get("__type").getAsString() + ": "
                    + json().get("message").getAsString();
        }

        String challenge() {
            return json().get("ChallengeName").getAsString();
        }

        Map<String, String> parameters() {
            Map<String, String> parameters = new HashMap<>();
            json().getAsJsonObject("ChallengeParameters")
                    .asMap()
                    .forEach((name, value) -> parameters.put(name, value.getAsString()));
            return parameters;
        }

        public String token(String member) {
            return json().getAsJsonObject("AuthenticationResult").get(member).getAsString();
        }
    }
}
