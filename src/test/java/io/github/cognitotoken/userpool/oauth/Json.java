package io.github.cognitotoken.userpool.oauth;

import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.http.Response;

/** A JSON reply of the domain. */
final class Json {

    private static final String TYPE = "application/json;charset=UTF-8";

    private Json() {}

    static Response response(int status, JsonObject body) {
        return Response.of(status, TYPE, body.toString()).with("Cache-Control", "no-store");
    }

    static Response ok(JsonObject body) {
        return response(200, body);
    }
}
