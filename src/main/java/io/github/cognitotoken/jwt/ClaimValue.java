package io.github.cognitotoken.jwt;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;

/** Compares the value of a claim with text that a person wrote. */
final class ClaimValue {

    private ClaimValue() {}

    /**
     * Whether the text means this value: a string to the letter, a number by its size ({@code 3600} is {@code 3.6e3}),
     * {@code true} and {@code false}, an object as JSON. Of an array, one element must match, or the text is the whole
     * array as JSON.
     */
    static boolean matches(JsonElement found, String text) {
        if (found.isJsonArray()) {
            for (JsonElement element : found.getAsJsonArray()) {
                if (!element.isJsonArray() && matches(element, text)) {
                    return true;
                }
            }
            return isSameJson(found, text);
        }
        if (!found.isJsonPrimitive()) {
            return isSameJson(found, text);
        }
        JsonPrimitive value = found.getAsJsonPrimitive();
        return value.isNumber()
                ? isSameNumber(value, text)
                : value.getAsString().equals(text);
    }

    /** A string as it is; anything else as JSON. */
    static String text(JsonElement found) {
        return found.isJsonPrimitive() ? found.getAsString() : found.toString();
    }

    private static boolean isSameNumber(JsonPrimitive value, String text) {
        try {
            return value.getAsBigDecimal().compareTo(new BigDecimal(text)) == 0;
        } catch (NumberFormatException e) {
            return false; // the text is no number, or one of the two is beyond all reason
        }
    }

    private static boolean isSameJson(JsonElement found, String text) {
        try {
            return !found.isJsonNull() && found.equals(JsonParser.parseString(text));
        } catch (JsonParseException | StackOverflowError e) {
            return false;
        }
    }
}
