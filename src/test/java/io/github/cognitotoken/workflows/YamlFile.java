package io.github.cognitotoken.workflows;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.cognitotoken.node.Installation;
import io.github.cognitotoken.node.Node;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A workflow or an action.
 *
 * @param errors what is wrong with an action by the published schema; of workflows actionlint knows more
 */
record YamlFile(Path path, JsonObject content, JsonArray errors) {

    static List<YamlFile> read(Path... paths) {
        JsonArray absolute = new JsonArray();
        for (Path path : paths) {
            absolute.add(path.toAbsolutePath().toString());
        }
        String read = Node.run(new Installation("actionlint").script("read.mjs"), absolute.toString());
        return StreamSupport.stream(
                        JsonParser.parseString(read).getAsJsonArray().spliterator(), false)
                .map(file -> of(file.getAsJsonObject()))
                .toList();
    }

    private static YamlFile of(JsonObject file) {
        return new YamlFile(
                Path.of(file.get("path").getAsString()),
                file.getAsJsonObject("content"),
                file.getAsJsonArray("errors"));
    }

    @Override
    public String toString() {
        return path + " " + errors;
    }
}
