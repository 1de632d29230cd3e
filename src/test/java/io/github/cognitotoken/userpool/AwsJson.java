package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import io.github.cognitotoken.userpool.http.Request;
import io.github.cognitotoken.userpool.http.Response;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The AWS JSON 1.1 protocol: finds the operation, and turns its result or its refusal into an answer. */
final class AwsJson {

    private static final String CONTENT_TYPE = "application/x-amz-json-1.1";
    static final String USER_POOLS = "AWSCognitoIdentityProviderService.";
    static final String IDENTITY_POOLS = "AWSCognitoIdentityService.";

    private final String service;
    private final Map<String, Operation> unsigned;
    private final Map<String, Operation> signed;
    private final SignatureCheck signature;

    AwsJson(String service, Map<String, Operation> unsigned, Map<String, Operation> signed, SignatureCheck signature) {
        this.service = service;
        this.unsigned = unsigned;
        this.signed = signed;
        this.signature = signature;
    }

    static String operation(Request request) {
        String target = request.header("X-Amz-Target").orElse("");
        for (String service : List.of(USER_POOLS, IDENTITY_POOLS)) {
            if (target.startsWith(service)) {
                return target.substring(service.length());
            }
        }
        return target;
    }

    /** Whether the request is for this service. */
    boolean isMeant(Request request) {
        return request.header("X-Amz-Target").orElse("").startsWith(service);
    }

    Response answer(Request request) {
        String name = operation(request);
        Operation operation = unsigned.getOrDefault(name, signed.get(name));
        if (operation == null || !request.header("Content-Type").orElse("").startsWith(CONTENT_TYPE)) {
            return error(400, "UnknownOperationException", null);
        }
        try {
            if (signed.containsKey(name)) {
                signature.check(request);
            }
            JsonObject answer = Caller.during(request, () -> operation.run(parsed(request.body())));
            return response(200, answer.toString());
        } catch (Refusal refusal) {
            return error(refusal.status(), refusal.code(), refusal.getMessage());
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
            return error(400, "SerializationException", null); // not JSON, or a member of another type
        }
    }

    static Response error(int status, String code, String message) {
        JsonObject body = new JsonObject();
        body.addProperty("__type", code);
        if (message != null) {
            body.addProperty("message", message);
        }
        Response response = response(status, body.toString()).with("x-amzn-ErrorType", code + ":");
        return message == null ? response : response.with("x-amzn-ErrorMessage", oneLine(message));
    }

    private static Response response(int status, String body) {
        return Response.of(status, CONTENT_TYPE, body)
                .with("x-amzn-RequestId", UUID.randomUUID().toString());
    }

    private static JsonObject parsed(String body) {
        JsonReader reader = new JsonReader(new StringReader(body));
        reader.setStrictness(Strictness.STRICT);
        return JsonParser.parseReader(reader).getAsJsonObject();
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\p{Cntrl}", " ");
    }
}
