package io.github.cognitotoken.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.node.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the files of the actions say. */
class ActionFilesTest {

    private static List<YamlFile> files;

    @TempDir
    private Path folder;

    @BeforeAll
    static void read() {
        Node.require("the schema of actions");
        files = YamlFile.read(Action.file("setup"), Action.file("token"));
    }

    private static Stream<Action> actions() {
        return files.stream().map(file -> new Action(file.path().getParent(), file.content()));
    }

    @Test
    void allActions_areTestedHere() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(".github", "actions"))) {
            assertThat(folders.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("setup", "token");
        }
    }

    @Test
    void files_fitThePublishedSchema() {
        assertThat(files).allSatisfy(file -> assertThat(file.errors()).isEmpty());
    }

    @Test
    void fileWithAMistake_doesNotFit() throws IOException {
        Path mistaken = Files.writeString(
                folder.resolve("action.yml"),
                Files.readString(Action.file("setup")).replace("shell: bash", "shel: bash"));

        assertThat(YamlFile.read(mistaken).get(0).errors()).isNotEmpty();
    }

    /** What an input says would be run as a part of the script. */
    @ParameterizedTest
    @MethodSource("actions")
    void scripts_haveNoExpressions(Action action) {
        assertThat(action.steps()).allSatisfy(step -> assertThat(step.run()).doesNotContain("${{"));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void inputs_areAllHandedToAScriptByAVariable(Action action) {
        List<String> handed = action.steps().stream()
                .flatMap(step -> step.environment().values().stream())
                .toList();

        assertThat(action.inputs()).allSatisfy(input -> assertThat(handed).contains("${{ inputs." + input + " }}"));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void variables_areAllReadByAScript(Action action) throws IOException {
        String scripts = Files.readString(Path.of(".github/actions/setup/setup.sh"))
                + Files.readString(Path.of(".github/actions/token/token.sh")) + " GH_TOKEN ";

        assertThat(action.steps().stream().flatMap(step -> step.environment().keySet().stream()))
                .allSatisfy(variable -> assertThat(scripts).contains(variable));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void readme_namesAllInputsAndOutputs(Action action) throws IOException {
        String readme = Files.readString(action.folder().resolve("README.md"));

        assertThat(action.inputs()).allSatisfy(input -> assertThat(readme).contains("| `" + input + "` | "));
        assertThat(action.outputs().keySet())
                .allSatisfy(output -> assertThat(readme).contains("`" + output + "`"));
    }
}
