package io.github.cognitotoken.jwt.verify;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.cognitotoken.jwt.Jwt;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * The form of a token, stricter than its readers: a token that two programs could read differently is refused. Nimbus
 * passes over characters that are not Base64url, and JSON readers take the last of two members with one name.
 */
final class TokenForm {

    /** Far more than any token of Cognito, which travels in an HTTP header. */
    static final int LONGEST = 64 * 1024;

    private static final String WHOLE = "pass a whole access or ID token, as it was issued";

    private TokenForm() {}

    /**
     * Reads a token.
     *
     * @throws io.github.cognitotoken.failure.Failure if there is more than one way to read it, or none
     */
    static Jwt read(String token) {
        if (token.length() > LONGEST) {
            throw Refusals.of("this is not a token of Cognito: it is longer than " + LONGEST / 1024 + " KiB", WHOLE);
        }
        Jwt jwt = Jwt.parse(token);
        String[] parts = token.split("\\.", -1);
        requireUniqueNames("header", text(parts[0], "header"));
        requireUniqueNames("payload", text(parts[1], "payload"));
        text(parts[2], "signature");
        return jwt;
    }

    /** The decoded text of a part that has only one encoding. */
    private static String text(String part, String name) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
                return new String(bytes, StandardCharsets.UTF_8);
            }
        } catch (IllegalArgumentException e) {
            throw Refusals.of("this is not a JWT: its " + name + " is not Base64url", WHOLE);
        }
        throw Refusals.of("this is not a JWT: its " + name + " has bits or padding that mean nothing", WHOLE);
    }

    private static void requireUniqueNames(String part, String json) {
        if (json.startsWith("\ufeff")) { // some readers pass over a byte order mark, others do not
            throw Refusals.of("this is not a JWT: its " + part + " does not begin with JSON", WHOLE);
        }
        Deque<Set<String>> open = new ArrayDeque<>();
        try (JsonReader reader = new JsonReader(new StringReader(json))) {
            for (JsonToken next = reader.peek(); next != JsonToken.END_DOCUMENT; next = reader.peek()) {
                switch (next) {
                    case BEGIN_OBJECT -> {
                        reader.beginObject();
                        open.push(new HashSet<>());
                    }
                    case END_OBJECT -> {
                        reader.endObject();
                        open.pop();
                    }
                    case NAME -> {
                        String name = reader.nextName();
                        if (!open.element().add(name)) {
                            throw Refusals.of(
                                    "the token is ambiguous: its " + part + " has " + Refusals.shown(name) + " twice",
                                    Refusals.DO_NOT_TRUST);
                        }
                    }
                    case BEGIN_ARRAY -> reader.beginArray();
                    case END_ARRAY -> reader.endArray();
                    default -> reader.skipValue();
                }
            }
        } catch (IOException e) {
            throw Refusals.of("this is not a JWT: its " + part + " is not JSON", WHOLE)
                    .causedBy(e);
        }
    }
}
