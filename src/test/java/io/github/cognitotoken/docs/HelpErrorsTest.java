package io.github.cognitotoken.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.cli.help.ErrorRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each error of the topic's table "Before anything is sent" is one that the program gives, and those here stand there. */
class HelpErrorsTest {

    private static final String CLIENT = "--client-id=a";
    private static final String USER = "--username=a";
    private static final String REGION = "--region=eu-west-1";

    @TempDir
    private Path folder;

    private final List<ErrorRow> rows = ErrorRow.beforeSending();

    @Test
    void rows_areWhatTheProgramSays() throws IOException {
        List<ErrorRow> seen = new ArrayList<>();
        for (Run run : runs()) {
            assertThat(rows.stream().filter(row -> fits(row, run)).toList())
                    .as("rows for: %s", run)
                    .hasSize(1)
                    .allSatisfy(seen::add);
        }
        assertThat(seen).containsAll(rows);
    }

    private List<Run> runs() throws IOException {
        Map<String, String> none = Map.of();
        return List.of(
                Run.of(none),
                Run.of(none, CLIENT),
                Run.of(none, CLIENT, "--region=moon"),
                Run.of(Map.of("COGNITO_REGION", "moon"), CLIENT),
                Run.of(none, CLIENT, "--user-pool-id=pool"),
                Run.of(none, "-p", "staging"),
                Run.of(none, "-p", "staging", config("[staging]\nclient_id = a\n")),
                Run.of(none, "-p", "staging", config("[profile staging]\nclient-id = a\n")),
                Run.of(none, CLIENT, USER, REGION),
                Run.of(Map.of("COGNITO_PASSWORD", "x"), CLIENT, USER, REGION, "--flow=admin"),
                Run.of(none, CLIENT, USER, REGION, "--no-input"),
                Run.of(none, CLIENT, USER, REGION, "--password-file=" + folder.resolve("absent")),
                Run.of(none, CLIENT, USER, REGION, "--password-command=false"));
    }

    private String config(String text) throws IOException {
        return "--config=" + Files.writeString(Files.createTempFile(folder, "config", ""), text);
    }

    private static boolean fits(ErrorRow row, Run run) {
        return ErrorRows.fits(row, run.line("error"), run.line("hint"), run.exitCode());
    }
}
