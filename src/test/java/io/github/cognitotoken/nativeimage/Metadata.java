package io.github.cognitotoken.nativeimage;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the native image's builder is told: {@code reachability-metadata.json}, and the options beside it. */
final class Metadata {

    /** The character sets that are in every image. */
    private static final Set<String> CHARSETS =
            Set.of("UTF-8", "US-ASCII", "ISO-8859-1", "UTF-16", "UTF-16BE", "UTF-16LE");

    /** Lines as {@link Recorder} writes them. */
    private final Set<String> lines = new HashSet<>();
    /** Types whose members native code uses, unseen. */
    private final Set<String> nativeTypes = new HashSet<>();

    private final List<Glob> globs = new ArrayList<>();
    private final Set<String> protocols;

    /**
     * @param json the metadata
     * @param options the builder's
     */
    Metadata(String json, String options) {
        JsonObject root = JsonParser.parseString(json).getAsJsonObject();
        root.getAsJsonArray("reflection").forEach(entry -> add(entry.getAsJsonObject()));
        root.getAsJsonArray("resources").forEach(entry -> {
            JsonObject resource = entry.getAsJsonObject();
            if (resource.has("glob")) {
                globs.add(new Glob(resource.get("glob").getAsString()));
            } else {
                lines.add("bundle " + resource.get("bundle").getAsString());
            }
        });
        protocols = protocols(options);
    }

    private static Set<String> protocols(String options) {
        Set<String> enabled = new HashSet<>();
        Pattern.compile("--enable-url-protocols=([a-z,]+)")
                .matcher(options)
                .results()
                .forEach(found -> enabled.addAll(List.of(found.group(1).split(","))));
        return enabled;
    }

    private void add(JsonObject entry) {
        JsonElement type = entry.get("type");
        if (type.isJsonObject()) {
            lines.add("proxy " + joined(type.getAsJsonObject().getAsJsonArray("proxy")));
            return;
        }
        String name = type.getAsString();
        lines.add("type " + name);
        if (entry.has("jniAccessible")) {
            nativeTypes.add(name);
        }
        for (JsonElement method : array(entry, "methods")) {
            JsonObject signature = method.getAsJsonObject();
            lines.add("method " + name + " " + signature.get("name").getAsString() + "("
                    + joined(signature.getAsJsonArray("parameterTypes")) + ")");
        }
        for (JsonElement field : array(entry, "fields")) {
            lines.add(
                    "field " + name + " " + field.getAsJsonObject().get("name").getAsString());
        }
        all(entry, name, "Methods");
        all(entry, name, "Constructors");
        all(entry, name, "Fields");
    }

    private void all(JsonObject entry, String type, String what) {
        if (entry.has("allDeclared" + what) || entry.has("allPublic" + what)) {
            lines.add(what.toLowerCase(java.util.Locale.ROOT) + " " + type);
        }
    }

    private static JsonArray array(JsonObject entry, String name) {
        return entry.has(name) ? entry.getAsJsonArray(name) : new JsonArray();
    }

    private static String joined(JsonArray names) {
        return names.asList().stream().map(JsonElement::getAsString).collect(Collectors.joining(","));
    }

    /** Whether the image has what this line says. */
    boolean has(String need) {
        String what = need.substring(need.indexOf(' ') + 1);
        return switch (need.substring(0, need.indexOf(' '))) {
            case "resource" -> globs.stream().anyMatch(glob -> glob.matches(what));
            case "charset" -> CHARSETS.contains(what);
            case "protocol" -> protocols.contains(what);
            default -> lines.contains(need);
        };
    }

    /** What stands here and is not among the lines that were found. */
    Set<String> unused(Set<String> found) {
        Set<String> types = found.stream()
                .map(line -> line.split(" ", -1))
                .filter(words -> Set.of("type", "method", "field", "methods", "constructors", "fields")
                        .contains(words[0]))
                .map(words -> words[1])
                .collect(Collectors.toSet());
        Set<String> unused = new TreeSet<>();
        for (String line : lines) {
            String type = line.split(" ", -1)[1];
            boolean isUsed = line.startsWith("type ") ? types.contains(type) : found.contains(line);
            if (!isUsed && !(nativeTypes.contains(type) && types.contains(type))) {
                unused.add(line);
            }
        }
        for (Glob glob : globs) {
            if (found.stream().noneMatch(line -> line.startsWith("resource ") && glob.matches(line.substring(9)))) {
                unused.add("glob " + glob.text());
            }
        }
        return unused;
    }

    /** {@code *} is a part of a name, {@code **} any folders. */
    private record Glob(String text, Pattern pattern) {

        Glob(String text) {
            this(
                    text,
                    Pattern.compile(Pattern.quote(text)
                            .replace("**", "\\E.\u0000\\Q")
                            .replace("*", "\\E[^/]*\\Q")
                            .replace('\u0000', '*')));
        }

        boolean matches(String path) {
            return pattern.matcher(path).matches();
        }
    }
}
