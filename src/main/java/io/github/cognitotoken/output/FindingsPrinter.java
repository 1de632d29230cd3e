package io.github.cognitotoken.output;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Prints what checks found: a line each for people, or one JSON object. */
public final class FindingsPrinter {

    private final List<Finding> findings;
    private final List<String> unchecked;

    /**
     * @param unchecked the names of checks that could not be made, since others failed
     */
    public FindingsPrinter(List<Finding> findings, List<String> unchecked) {
        this.findings = List.copyOf(findings);
        this.unchecked = List.copyOf(unchecked);
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            String level = finding.level().label();
            text.append(level)
                    .append(" ".repeat("warning  ".length() - level.length()))
                    .append(finding.check())
                    .append(": ")
                    .append(finding.message());
            finding.fix().ifPresent(fix -> text.append("; fix: ").append(fix));
            text.append('\n');
        }
        return text.toString();
    }

    public String json() {
        return JsonText.indented(json -> {
            json.beginObject().name("result").value(worst().label());
            json.name("checks").beginArray();
            for (Finding finding : findings) {
                write(json, finding);
            }
            json.endArray().name("not_checked").beginArray();
            for (String name : unchecked) {
                json.value(name);
            }
            json.endArray().endObject();
        });
    }

    private static void write(JsonWriter json, Finding finding) throws IOException {
        json.beginObject();
        JsonText.member(json, "check", Optional.of(finding.check()));
        JsonText.member(json, "result", Optional.of(finding.level().label()));
        JsonText.member(json, "message", Optional.of(finding.message()));
        JsonText.member(json, "fix", finding.fix());
        json.endObject();
    }

    private Finding.Level worst() {
        return findings.stream()
                .map(Finding::level)
                .max(Finding.Level::compareTo)
                .orElse(Finding.Level.OK);
    }
}
