package io.github.cognitotoken.cli.token;

import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Environment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The step of GitHub Actions that runs this program, with the file for the variables of later steps. */
final class GithubStep {

    private final Environment environment;
    private final Path file;

    private GithubStep(Environment environment, Path file) {
        this.environment = environment;
        this.file = file;
    }

    /**
     * The step.
     *
     * @throws Failure of kind {@code USAGE} outside GitHub Actions
     */
    static GithubStep of(Environment environment) {
        String file = environment
                .get("GITHUB_ENV")
                .filter(name -> environment.get("GITHUB_ACTIONS").isPresent())
                .orElseThrow(() -> Failure.usage(
                        "the output format github works only in a step of GitHub Actions",
                        "GITHUB_ACTIONS and GITHUB_ENV are not set; elsewhere use -o env or -o dotenv"));
        try {
            return new GithubStep(environment, Path.of(file));
        } catch (InvalidPathException e) {
            throw unwritable(e.getReason());
        }
    }

    /** The variables among these that an earlier step has set. */
    Set<String> stale(String... names) {
        return Stream.of(names)
                .filter(name -> environment.get(name).isPresent())
                .collect(Collectors.toSet());
    }

    /**
     * Checks that the file can be written, before anything is printed.
     *
     * @throws Failure of kind {@code CONFIGURATION} if it cannot
     */
    void check() {
        append("");
    }

    void append(String lines) {
        try {
            Files.writeString(
                    file, lines, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw unwritable(e.getClass().getSimpleName()).causedBy(e);
        }
    }

    private static Failure unwritable(String why) {
        return Failure.configuration(
                "the file from GITHUB_ENV cannot be written: " + ExternalText.of(why),
                "leave GITHUB_ENV as the runner sets it");
    }
}
