package io.github.cognitotoken.output;

import com.google.gson.stream.JsonWriter;
import io.github.cognitotoken.failure.ExternalText;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Prints profiles of the config file as keys and values. The caller has redacted the secrets. */
public final class ProfilePrinter {

    private final ReportFormat format;

    public ProfilePrinter(ReportFormat format) {
        this.format = format;
    }

    /** Several profiles: one name on each line, or one object for each. */
    public String list(Map<String, Map<String, String>> profiles) {
        if (format == ReportFormat.TEXT) {
            return lines(List.copyOf(profiles.keySet()));
        }
        return JsonText.indented(json -> {
            json.beginArray();
            for (Map.Entry<String, Map<String, String>> profile : profiles.entrySet()) {
                write(json, profile.getKey(), profile.getValue());
            }
            json.endArray();
        });
    }

    /** One profile: its lines as in the file, or one object. */
    public String show(String name, Map<String, String> properties) {
        return format == ReportFormat.TEXT
                ? lines(properties.entrySet().stream()
                        .map(property -> property.getKey() + " = " + ExternalText.inOneLine(property.getValue()))
                        .toList())
                : JsonText.indented(json -> write(json, name, properties));
    }

    private static String lines(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static void write(JsonWriter json, String name, Map<String, String> properties) throws IOException {
        json.beginObject();
        json.name("name").value(name);
        for (Map.Entry<String, String> property : properties.entrySet()) {
            json.name(property.getKey()).value(property.getValue());
        }
        json.endObject();
    }
}
