package io.github.cognitotoken.userpool.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The parameters of a query or of a form body, decoded. */
public record Form(Map<String, List<String>> values) {

    public static Form parse(String encoded) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.computeIfAbsent(decoded(name), n -> new ArrayList<>()).add(decoded(value));
            }
        }
        return new Form(values);
    }

    /** The query of a request's target. */
    public static Form ofTarget(String target) {
        int question = target.indexOf('?');
        return parse(question < 0 ? "" : target.substring(question + 1));
    }

    /** In the order given. */
    public static String encode(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(pair -> URLEncoder.encode(pair.getKey(), UTF_8) + "=" + URLEncoder.encode(pair.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).map(all -> all.get(0));
    }

    /** The words of a list that spaces separate, each once; none where the parameter is absent. */
    Set<String> words(String name) {
        return Words.of(get(name).orElse(""));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    boolean repeatsAny() {
        return values.values().stream().anyMatch(all -> all.size() > 1);
    }

    /** What is escaped badly stays as it is, and then fits nothing. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
