package io.github.cognitotoken.doctor;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.cognitotoken.net.CallFailure;
import io.github.cognitotoken.net.HttpAnswer;
import java.util.Optional;

/** Reads errors of the user-pool API out of its answers. */
final class ServiceAnswers {

    private ServiceAnswers() {}

    static CallFailure failure(HttpAnswer answer) {
        JsonObject json = answer.json().orElseGet(JsonObject::new);
        return CallFailure.answered(
                answer.status(),
                text(json, "__type").map(ServiceAnswers::code).orElse(null),
                text(json, "message").or(() -> text(json, "Message")).orElse(null),
                answer.header("x-amzn-RequestId").orElse(null));
    }

    /** Servers put a namespace before the name, or an address behind it. */
    private static String code(String type) {
        String name = type.substring(type.lastIndexOf('#') + 1);
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }

    private static Optional<String> text(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString);
    }
}
