package io.github.cognitotoken.net;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.host.Redaction;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Redacts JSON and form bodies: values with harmless {@linkplain WireNames names} stay, tokens and sessions become
 * tags, everything else is redacted. {@link Redaction} also learns the values that must not be shown later.
 */
final class WireRedaction {

    /** For unknown names: shorter values occur in other text by chance. */
    private static final int SHORTEST_UNKNOWN = 8;

    /** Words of the API that choose a factor. */
    private static final Pattern API_WORD = Pattern.compile("PASSWORD|[A-Z0-9]+(_[A-Z0-9]+)+");

    private final Redaction redaction;

    WireRedaction(Redaction redaction) {
        this.redaction = redaction;
    }

    // Teaching

    /** Every value that goes out counts as secret, unless its name is known to be harmless. */
    void learnSent(HttpRequest request) {
        request.headers().forEach((name, value) -> {
            if (name.equalsIgnoreCase("Authorization")) {
                redaction.learn(value);
                redaction.learn(value.substring(value.indexOf(' ') + 1));
                learnBasic(value);
            }
        });
        values(request, (name, value) -> {
            if (WireNames.isSecret(name) ? !API_WORD.matcher(value).matches() : isUnknown(name, value)) {
                redaction.learn(value);
            }
        });
    }

    /** The password of Basic credentials (RFC 7617), which a server may repeat without the rest. */
    private void learnBasic(String authorization) {
        if (!authorization.startsWith("Basic ")) {
            return;
        }
        try {
            byte[] pair = Base64.getDecoder().decode(authorization.substring("Basic ".length()));
            String text = new String(pair, StandardCharsets.UTF_8);
            redaction.learn(text.substring(text.indexOf(':') + 1));
        } catch (IllegalArgumentException e) {
            // no Base64: the header as a whole is learnt
        }
    }

    /** Whether a value of that name goes out. */
    boolean holds(HttpRequest request, String wanted) {
        boolean[] found = {false};
        values(request, (name, value) -> found[0] |= name.equals(wanted));
        return found[0];
    }

    private static void values(HttpRequest request, BiConsumer<String, String> each) {
        if (isForm(request)) {
            fields(request.body(), each);
        } else {
            JsonBody.object(request.body()).ifPresent(body -> texts(body, each));
        }
    }

    void learnReceived(String body) {
        JsonBody.object(body)
                .ifPresent(answer -> texts(answer, (name, value) -> {
                    if (WireNames.isSecret(name)) {
                        redaction.learn(value);
                    }
                }));
    }

    private static boolean isUnknown(String name, String value) {
        return !WireNames.isHarmless(name) && !WireNames.isAttribute(name) && value.length() >= SHORTEST_UNKNOWN;
    }

    private static void texts(JsonObject object, BiConsumer<String, String> each) {
        object.entrySet().forEach(member -> {
            JsonElement value = member.getValue();
            if (value.isJsonObject()) {
                texts(value.getAsJsonObject(), each);
            } else if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isString()) {
                each.accept(member.getKey(), value.getAsString());
            }
        });
    }

    // Showing

    String redact(HttpRequest request) {
        return isForm(request) ? redactedFields(request.body()) : redact(request.body());
    }

    /** An address, without user and with the values of its query redacted. */
    String redact(URI uri) {
        String host = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        String query = uri.getRawQuery();
        return uri.getScheme() + "://" + host + uri.getRawPath() + (query == null ? "" : "?" + redactedFields(query));
    }

    String redact(String body) {
        return JsonBody.object(body)
                .map(object -> redacted(object).toString())
                .orElseGet(() -> "(" + body.length() + " characters that are not a JSON object)");
    }

    private JsonObject redacted(JsonObject object) {
        JsonObject safe = new JsonObject();
        for (Map.Entry<String, JsonElement> member : object.entrySet()) {
            safe.add(ExternalText.of(member.getKey()), redacted(member.getKey(), member.getValue()));
        }
        return safe;
    }

    private JsonElement redacted(String name, JsonElement value) {
        if (value.isJsonObject()) {
            return redacted(value.getAsJsonObject());
        }
        if (value.isJsonNull()) {
            return value;
        }
        if (value.isJsonArray() && WireNames.isHarmless(name)) {
            JsonArray safe = new JsonArray();
            value.getAsJsonArray().forEach(item -> safe.add(shown(name, text(item))));
            return safe;
        }
        return new JsonPrimitive(value.isJsonPrimitive() ? shown(name, value.getAsString()) : Redaction.MARK);
    }

    /** Scrubs text before it is encoded, since an escaped secret would not be recognized. */
    private String shown(String name, String value) {
        if (WireNames.isHarmless(name)) {
            return ExternalText.of(redaction.scrub(value));
        }
        return WireNames.isToken(name) ? redaction.tag(value) : Redaction.MARK;
    }

    private static String text(JsonElement item) {
        return item.isJsonPrimitive() ? item.getAsString() : item.toString();
    }

    private String redactedFields(String form) {
        StringJoiner safe = new StringJoiner("&");
        fields(form, (name, value) -> safe.add(ExternalText.of(name) + "=" + shown(name, value)));
        return safe.toString();
    }

    // Reading

    private static boolean isForm(HttpRequest request) {
        return request.headers().getOrDefault(HttpRequest.CONTENT_TYPE, "").startsWith(HttpRequest.FORM);
    }

    private static void fields(String form, BiConsumer<String, String> each) {
        for (String field : form.split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals >= 0) {
                each.accept(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
            }
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
