package io.github.cognitotoken.workflows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.e2e.Tool;
import io.github.cognitotoken.node.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the workflows may do, and in which order the release does it. */
class WorkflowFilesTest {

    private static final Pattern SCRIPT = Pattern.compile("(?:^|[ \n])((?:\\.github|\\.ci|src)/[\\w./-]+)");

    private static Workflow ci;
    private static Workflow release;

    @TempDir
    private Path folder;

    @BeforeAll
    static void read() {
        Node.require("the schema of workflows");
        ci = Workflow.named("ci");
        release = Workflow.named("release");
    }

    private static Stream<Workflow> workflows() {
        return Stream.of(ci, release);
    }

    @Test
    void allWorkflows_areTestedHere() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(".github", "workflows"))) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("ci.yml", "release.yml");
        }
    }

    /** A tag can be moved to other code; the comment says which version it is. */
    @ParameterizedTest
    @MethodSource("workflows")
    void actionsOfOthers_arePinnedByCommit(Workflow workflow) throws IOException {
        assertThat(Files.readAllLines(workflow.file()).stream()
                        .map(String::strip)
                        .filter(line -> line.startsWith("- uses:") || line.startsWith("uses:")))
                .isNotEmpty()
                .allMatch(line -> line.matches(
                        "(- )?uses: (\\./\\.github/actions/\\w+|[\\w./-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+)"));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void checkouts_leaveNoToken_andJobsEnd(Workflow workflow) {
        assertThat(workflow.steps()
                        .filter(step -> step.has("uses")
                                && step.get("uses").getAsString().startsWith("actions/checkout@")))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.getAsJsonObject("with")
                                .get("persist-credentials")
                                .getAsBoolean())
                        .isFalse());
        assertThat(workflow.jobs().values()).allMatch(job -> job.has("timeout-minutes"));
    }

    /** What a branch or an input is called would be run as a part of the script. */
    @ParameterizedTest
    @MethodSource("workflows")
    void scripts_haveNoExpressions(Workflow workflow) {
        assertThat(workflow.scripts()).allSatisfy(script -> assertThat(script).doesNotContain("${{"));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void scripts_pleaseShellcheck(Workflow workflow) throws Exception {
        Tool.require("shellcheck");
        List<String> command = new ArrayList<>(List.of("shellcheck", "--format=gcc", "--shell=bash"));
        for (String script : workflow.scripts()) {
            Path file = folder.resolve("step-" + command.size() + ".sh");
            command.add(Files.writeString(file, script + "\n").toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();

        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void scriptsOfTheProject_areThere(Workflow workflow) {
        assertThat(workflow.scripts().stream().flatMap(WorkflowFilesTest::calledIn))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(path).isExecutable());
    }

    private static Stream<Path> calledIn(String script) {
        Matcher matcher = SCRIPT.matcher(script);
        return matcher.results().map(found -> Path.of(found.group(1)));
    }

    @Test
    void ci_onlyReads() {
        assertThat(ci.jobs().keySet())
                .allSatisfy(job -> assertThat(ci.writes(job)).isEmpty());
    }

    @Test
    void jobsOfTheRelease_writeOnlyWhatTheyAreFor() {
        Map<String, Set<String>> writes = new TreeMap<>();
        release.jobs().keySet().stream()
                .filter(job -> !release.writes(job).isEmpty())
                .forEach(job -> writes.put(job, release.writes(job)));

        assertThat(release.content().getAsJsonObject("permissions").size()).isZero();
        assertThat(release.jobs().values()).allMatch(job -> job.has("permissions"));
        assertThat(writes)
                .isEqualTo(Map.of(
                        "attest", Set.of("attestations", "id-token"),
                        "draft", Set.of("contents"),
                        "publish", Set.of("contents"),
                        "npm", Set.of("id-token"),
                        "ghcr", Set.of("packages")));
    }

    @Test
    void nothingIsPublished_beforeAllIsBuiltTestedAndAttested() {
        Set<String> after = new TreeSet<>(release.jobs().keySet());
        after.removeIf(job -> !job.equals("publish") && !release.before(job).contains("publish"));
        Set<String> rest = new TreeSet<>(release.jobs().keySet());
        rest.removeAll(after);

        assertThat(release.before("publish")).isEqualTo(rest).contains("native", "jvm", "jar", "attest", "image");
        assertThat(after).containsExactlyInAnyOrder("publish", "npm", "jreleaser", "central", "ghcr");
        assertThat(release.before("version")).isEmpty();
        assertThat(rest)
                .allSatisfy(job -> assertThat(
                                job.equals("version") || release.before(job).contains("version"))
                        .isTrue());
    }

    /** Where a job can be asked for a person's consent, and its secrets are for it alone. */
    @Test
    void jobsThatShowSomethingToTheWorld_haveAnEnvironment() {
        assertThat(List.of("publish", "npm", "jreleaser", "central", "ghcr"))
                .allSatisfy(job ->
                        assertThat(release.jobs().get(job).has("environment")).isTrue());
    }

    @Test
    void secrets_areInTheEnvironmentOfSingleSteps() {
        assertThat(release.jobs()).allSatisfy((name, job) -> {
            if (!Set.of("npm", "jreleaser", "central").contains(name)) {
                assertThat(job.toString()).doesNotContain("secrets.");
            }
            assertThat(job.has("env")).isFalse();
        });
        assertThat(release.content().has("env")).isFalse();
    }

    /** A channel without its secret ends well and does nothing. */
    @Test
    void channels_askForTheirSecretFirst() {
        for (String channel : List.of("npm", "jreleaser", "central")) {
            assertThat(Workflow.steps(release.jobs().get(channel)).skip(2))
                    .isNotEmpty()
                    .allMatch(step -> step.get("if").getAsString().equals("steps.secret.outputs.there == 'true'"));
        }
    }

    @Test
    void executables_areBuiltForAllPlatforms() throws IOException {
        Set<String> built = new TreeSet<>();
        release.jobs()
                .get("native")
                .getAsJsonObject("strategy")
                .getAsJsonObject("matrix")
                .getAsJsonArray("include")
                .forEach(row -> built.add(row.getAsJsonObject().get("platform").getAsString()));

        assertThat(built)
                .containsExactlyElementsOf(Files.readAllLines(Path.of("src/packaging/platforms")).stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split(" ", -1)[0])
                        .filter(platform -> !platform.endsWith("-jre"))
                        .sorted()
                        .toList());
    }
}
