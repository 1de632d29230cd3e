package io.github.cognitotoken.workflows;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A workflow of this project, as its file says. */
record Workflow(Path file, JsonObject content) {

    static Path file(String name) {
        return Path.of(".github", "workflows", name + ".yml");
    }

    static Workflow named(String name) {
        return new Workflow(file(name), YamlFile.read(file(name)).get(0).content());
    }

    Map<String, JsonObject> jobs() {
        Map<String, JsonObject> jobs = new TreeMap<>();
        content.getAsJsonObject("jobs").asMap().forEach((name, job) -> jobs.put(name, job.getAsJsonObject()));
        return jobs;
    }

    Stream<JsonObject> steps() {
        return jobs().values().stream().flatMap(Workflow::steps);
    }

    static Stream<JsonObject> steps(JsonObject job) {
        return StreamSupport.stream(job.getAsJsonArray("steps").spliterator(), false)
                .map(JsonElement::getAsJsonObject);
    }

    /** The texts that a shell runs. */
    List<String> scripts() {
        return steps().filter(step -> step.has("run"))
                .map(step -> step.get("run").getAsString())
                .toList();
    }

    /** The permissions of a job that are more than reading. */
    Set<String> writes(String job) {
        Set<String> writes = new TreeSet<>();
        JsonObject own = jobs().get(job).getAsJsonObject("permissions");
        JsonObject permissions = own == null ? content.getAsJsonObject("permissions") : own;
        permissions.asMap().forEach((name, level) -> {
            if (!level.getAsString().equals("read")) {
                writes.add(name);
            }
        });
        return writes;
    }

    /** All jobs that must have ended well before this one begins. */
    Set<String> before(String job) {
        Set<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(needs(job));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (found.add(next)) {
                open.addAll(needs(next));
            }
        }
        return found;
    }

    private List<String> needs(String job) {
        JsonElement needs = jobs().get(job).get("needs");
        if (needs == null) {
            return List.of();
        }
        JsonArray names = needs.isJsonArray() ? needs.getAsJsonArray() : new JsonArray();
        if (!needs.isJsonArray()) {
            names.add(needs);
        }
        return StreamSupport.stream(names.spliterator(), false)
                .map(JsonElement::getAsString)
                .toList();
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
