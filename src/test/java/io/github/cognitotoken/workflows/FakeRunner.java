package io.github.cognitotoken.workflows;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plays a runner of GitHub Actions: the variables and files that a step gets there, and what becomes of them. An action
 * is run as its file says, step by step.
 */
final class FakeRunner {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ (\\w+)\\.([\\w.-]+) }}");

    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();
    private String path;

    FakeRunner(Path folder) throws IOException {
        this.folder = folder;
        this.path = Files.createDirectories(folder.resolve("bin")) + ":" + System.getenv("PATH");
        environment.put("HOME", folder.toString());
        environment.put("CI", "true");
        environment.put("GITHUB_ACTIONS", "true");
        environment.put("GITHUB_RUN_ID", "1");
        environment.put("GITHUB_JOB", "test");
        environment.put("RUNNER_OS", "Linux");
        environment.put("RUNNER_ARCH", "X64");
        environment.put(
                "RUNNER_TEMP", Files.createDirectories(folder.resolve("temp")).toString());
        environment.put("RUNNER_TOOL_CACHE", folder.resolve("tools").toString());
    }

    FakeRunner env(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Puts a program on the PATH, before all others. */
    FakeRunner program(String name, String script) throws IOException {
        Path program = Files.writeString(folder.resolve("bin").resolve(name), "#!/bin/bash\n" + script);
        if (!program.toFile().setExecutable(true)) {
            throw new IOException(program + " cannot be made executable");
        }
        return this;
    }

    /** What the PATH is for the next step. */
    String path() {
        return path;
    }

    /** A folder of the runner, such as {@code tools}. */
    Path folder(String name) {
        return folder.resolve(name);
    }

    /** How an action ended: the exit code of its first step that failed, or 0. */
    record Outcome(int code, String stdout, String stderr, Map<String, String> outputs, String outputFile) {}

    /** Runs the text of a step of a workflow. */
    Outcome runs(String script) throws IOException, InterruptedException {
        return run(script, environment);
    }

    /** Runs the steps of an action, as {@code uses:} does. */
    Outcome uses(Action action, Map<String, String> with) throws IOException, InterruptedException {
        Map<String, String> inputs = action.inputs(with);
        Map<String, Map<String, String>> outputsOfSteps = new TreeMap<>();
        Outcome last = null;
        StringBuilder stdout = new StringBuilder();
        StringBuilder stderr = new StringBuilder();
        for (Action.Step step : action.steps()) {
            Map<String, String> variables = new TreeMap<>(environment);
            step.environment().forEach((name, value) -> variables.put(name, evaluated(value, inputs, Map.of())));
            variables.put("GITHUB_ACTION_PATH", action.folder().toString());
            last = run(step.run(), variables);
            stdout.append(last.stdout());
            stderr.append(last.stderr());
            if (step.id() != null) {
                outputsOfSteps.put(step.id(), last.outputs());
            }
            if (last.code() != 0) {
                break;
            }
        }
        Map<String, String> outputs = new TreeMap<>();
        action.outputs().forEach((name, value) -> {
            String output = evaluated(value, inputs, outputsOfSteps);
            if (!output.isEmpty()) {
                outputs.put(name, output);
            }
        });
        return new Outcome(last.code(), stdout.toString(), stderr.toString(), outputs, last.outputFile());
    }

    private static String evaluated(
            String text, Map<String, String> inputs, Map<String, Map<String, String>> outputsOfSteps) {
        return EXPRESSION
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group(1)) {
                            case "inputs" -> inputs.get(found.group(2));
                            case "steps" -> {
                                String[] parts = found.group(2).split("\\.", -1);
                                yield outputsOfSteps
                                        .getOrDefault(parts[0], Map.of())
                                        .getOrDefault(parts[2], "");
                            }
                            default -> throw new AssertionError(found.group());
                        }));
    }

    /** Runs the text of a step as {@code shell: bash} does. */
    private Outcome run(String script, Map<String, String> variables) throws IOException, InterruptedException {
        Path file = Files.writeString(Files.createTempFile(folder, "step", ".sh"), script);
        Path output = Files.createTempFile(folder, "output", "");
        Path added = Files.createTempFile(folder, "path", "");
        Path err = Files.createTempFile(folder, "err", "");
        List<String> command =
                new ArrayList<>(List.of("bash", "--noprofile", "--norc", "-eo", "pipefail", file.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(variables);
        builder.environment().put("PATH", path);
        builder.environment().put("GITHUB_OUTPUT", output.toString());
        builder.environment().put("GITHUB_PATH", added.toString());
        Process process = builder.redirectError(err.toFile()).start();
        try {
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
            process.waitFor(1, TimeUnit.MINUTES);
            for (String line : Files.readAllLines(added)) {
                path = line + ":" + path;
            }
            String outputs = Files.readString(output);
            return new Outcome(process.exitValue(), printed, Files.readString(err), parsed(outputs), outputs);
        } finally {
            process.destroyForcibly();
        }
    }

    /** The lines {@code name=value} and {@code name<<delimiter}, as the runner reads them. */
    static Map<String, String> parsed(String file) {
        Map<String, String> values = new TreeMap<>();
        List<String> lines = file.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int equals = line.indexOf('=');
            int heredoc = line.indexOf("<<");
            if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
                List<String> rest = lines.subList(i + 1, lines.size());
                int end = rest.indexOf(line.substring(heredoc + 2));
                values.put(line.substring(0, heredoc), String.join("\n", rest.subList(0, end)));
                i += end + 1;
            } else {
                values.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return values;
    }
}
