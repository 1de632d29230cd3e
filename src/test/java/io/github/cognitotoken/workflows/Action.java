package io.github.cognitotoken.workflows;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** An action of this project, as its {@code action.yml} says. */
record Action(Path folder, JsonObject content) {

    private static final Path FOLDER = Path.of(".github", "actions");

    /** A step of the action; an id of null has no outputs. */
    record Step(String id, String run, Map<String, String> environment) {}

    static Path file(String name) {
        return FOLDER.resolve(name).resolve("action.yml");
    }

    static Action named(String name) {
        YamlFile file = YamlFile.read(file(name)).get(0);
        return new Action(file.path().getParent(), file.content());
    }

    Set<String> inputs() {
        return content.getAsJsonObject("inputs").keySet();
    }

    Map<String, String> outputs() {
        Map<String, String> values = new TreeMap<>();
        content.getAsJsonObject("outputs")
                .asMap()
                .forEach((name, output) ->
                        values.put(name, output.getAsJsonObject().get("value").getAsString()));
        return values;
    }

    List<Step> steps() {
        return StreamSupport.stream(
                        content.getAsJsonObject("runs").getAsJsonArray("steps").spliterator(), false)
                .map(step -> step(step.getAsJsonObject()))
                .toList();
    }

    private static Step step(JsonObject step) {
        Map<String, String> environment = new LinkedHashMap<>();
        step.getAsJsonObject("env").asMap().forEach((name, value) -> environment.put(name, value.getAsString()));
        JsonElement id = step.get("id");
        return new Step(id == null ? null : id.getAsString(), step.get("run").getAsString(), environment);
    }

    /** The inputs with their defaults, which {@code with} replaces; the job has a token. */
    Map<String, String> inputs(Map<String, String> with) {
        Map<String, String> values = new TreeMap<>();
        content.getAsJsonObject("inputs")
                .asMap()
                .forEach((name, input) -> values.put(
                        name,
                        input.getAsJsonObject()
                                .get("default")
                                .getAsString()
                                .replace("${{ github.token }}", "the-token-of-the-job")));
        with.forEach((name, value) -> {
            if (values.put(name, value) == null) {
                throw new AssertionError("there is no input " + name);
            }
        });
        return values;
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
