package io.github.cognitotoken.jwt;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * The header and the claims of a signed JWT (RFC 7519 in the compact serialization of RFC 7515), <b>not verified</b>.
 *
 * @param header the JOSE header
 * @param claims the claims set
 */
public record Jwt(JsonObject header, JsonObject claims) {

    /** Reads a token; empty if it is no JWT. */
    public static Optional<Jwt> tryParse(String token) {
        try {
            return Optional.of(parse(token));
        } catch (Failure e) {
            return Optional.empty();
        }
    }

    /**
     * Reads a token.
     *
     * @throws Failure of kind {@code TOKEN} if it is malformed; the message names the position, but shows no content
     */
    public static Jwt parse(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length == 5) {
            throw malformed("it has the five parts of an encrypted token, as Cognito's refresh tokens have");
        }
        if (parts.length != 3) {
            throw malformed("it has " + parts.length + (parts.length == 1 ? " part" : " parts") + " instead of three");
        }
        return new Jwt(object("header", parts[0]), object("payload", parts[1]));
    }

    /** A claim that is a string. */
    public Optional<String> text(String claim) {
        JsonElement value = claims.get(claim);
        return value != null
                        && value.isJsonPrimitive()
                        && value.getAsJsonPrimitive().isString()
                ? Optional.of(value.getAsString())
                : Optional.empty();
    }

    /** A claim that is a NumericDate: seconds since the epoch, possibly with a fraction. */
    public Optional<Instant> time(String claim) {
        JsonElement value = claims.get(claim);
        if (value == null
                || !value.isJsonPrimitive()
                || !value.getAsJsonPrimitive().isNumber()) {
            return Optional.empty();
        }
        double seconds = value.getAsDouble();
        boolean representable = Math.abs(seconds) <= Instant.MAX.getEpochSecond() / 10.0;
        return representable ? Optional.of(Instant.ofEpochMilli((long) (seconds * 1000))) : Optional.empty();
    }

    private static JsonObject object(String part, String encoded) {
        String json = decoded(part, encoded);
        try (JsonReader reader = new JsonReader(new StringReader(json))) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement element = JsonParser.parseReader(reader);
            if (!element.isJsonObject() || reader.peek() != JsonToken.END_DOCUMENT) {
                throw malformed("its " + part + " is not a JSON object");
            }
            return element.getAsJsonObject();
        } catch (IOException | JsonParseException | StackOverflowError e) {
            throw malformed("its " + part + " is not JSON");
        }
    }

    private static String decoded(String part, String encoded) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(encoded);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException e) {
            throw malformed("its " + part + " is not Base64url");
        } catch (CharacterCodingException e) {
            throw malformed("its " + part + " is not UTF-8");
        }
    }

    private static Failure malformed(String how) {
        return Failure.of(
                ErrorKind.TOKEN, "this is not a JWT: " + how, "pass a whole access or ID token, as it was issued");
    }
}
