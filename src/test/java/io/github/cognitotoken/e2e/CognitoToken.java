package io.github.cognitotoken.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cognitotoken.Main;
import io.github.cognitotoken.host.Host;
import io.github.cognitotoken.userpool.UserPool;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The program under test, in an environment that holds PATH, JAVA_HOME, an empty home and what the test adds:
 * {@code CognitoToken.with(pool).as(BOB, PASSWORD).run("--id-token").succeeds()}. It has no terminal unless the test
 * {@linkplain #atTerminal gives it one}.
 */
final class CognitoToken {

    private final Sandbox sandbox = new Sandbox();
    private final Map<String, String> environment = sandbox.environment();
    private Path folder = sandbox.home();
    private byte[] stdin = {};
    private String javaOptions;
    private List<String> before = List.of();

    private CognitoToken() {}

    /** Without a setting. */
    static CognitoToken alone() {
        return new CognitoToken();
    }

    /** Set up for the pool's first client by environment variables; who signs in is up to the test. */
    static CognitoToken with(UserPool pool) {
        CognitoToken program = alone().env("AWS_ENDPOINT_URL", pool.endpoint().toString())
                .env("COGNITO_CLIENT_ID", pool.client().id());
        return pool.endpoint().getScheme().equals("https")
                ? program.env("AWS_CA_BUNDLE", pool.caBundle().toString())
                : program;
    }

    /** Signs in as this user, by environment variables. */
    CognitoToken as(String username, String password) {
        return as(username).env("COGNITO_PASSWORD", password);
    }

    CognitoToken as(String username) {
        return env("COGNITO_USERNAME", username);
    }

    CognitoToken env(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    CognitoToken without(String variable) {
        environment.remove(variable);
        return this;
    }

    CognitoToken stdin(String text) {
        return stdin(text.getBytes(UTF_8));
    }

    CognitoToken stdin(byte[] bytes) {
        stdin = bytes;
        return this;
    }

    /** Writes the config file at its default place. */
    CognitoToken config(String text) {
        sandbox.write(sandbox.config(), text.getBytes(UTF_8));
        return this;
    }

    Path configFile() {
        return sandbox.config();
    }

    /** Writes a file into the home. */
    Path file(String name, String content) {
        return sandbox.write(name, content);
    }

    Path file(String name, byte[] content) {
        return sandbox.write(sandbox.home().resolve(name), content);
    }

    /** From now on {@link #run} runs it as a user whom permissions bind, and whose home this is. */
    CognitoToken unprivileged() {
        before = Unprivileged.command();
        Unprivileged.own(sandbox.home());
        return this;
    }

    CognitoToken in(Path workingFolder) {
        folder = workingFolder;
        return this;
    }

    /** Gives options to the Java underneath. It says so in a line on stderr, which is taken away from the outcome. */
    CognitoToken java(String options) {
        javaOptions = options;
        return env("JAVA_TOOL_OPTIONS", options);
    }

    Path home() {
        return sandbox.home();
    }

    Outcome run(String... arguments) {
        Outcome outcome = start(arguments).ends();
        return javaOptions == null ? outcome : outcome.without("Picked up JAVA_TOOL_OPTIONS: " + javaOptions + "\n");
    }

    /** Starts it and does not wait. */
    Running start(String... arguments) {
        List<String> command = new ArrayList<>(before);
        command.add(Program.launcher().toString());
        command.addAll(List.of(arguments));
        return new Child(environment, folder, stdin).start(command);
    }

    /** Runs it inside the test's own process, which is faster: without launcher, terminal and commands. */
    Outcome runHere(String... arguments) {
        return runHere(() -> {}, arguments);
    }

    /**
     * The same.
     *
     * @param beforePause done each time before it pauses, as it does while it waits for another process
     */
    Outcome runHere(Runnable beforePause, String... arguments) {
        ByteArrayOutputStream stdout = new ByteArrayOutputStream();
        ByteArrayOutputStream stderr = new ByteArrayOutputStream();
        Instant started = Instant.now();
        Host host = new Host(
                new ByteArrayInputStream(stdin),
                stdout,
                stderr,
                environment::get,
                InstantSource.system(),
                Optional::empty,
                (command, limit) -> {
                    throw new IOException("no commands here");
                },
                (program, arguments1, input, limit) -> {
                    throw new IOException("no programs here");
                },
                time -> {
                    beforePause.run();
                    Thread.sleep(time.toMillis());
                },
                () -> started,
                () -> false);
        int code = Main.run(host, arguments);
        return new Outcome(List.of(arguments), code, stdout.toString(UTF_8), stderr.toString(UTF_8));
    }

    /** What it keeps between runs. */
    Cache cache() {
        return new Cache(sandbox.home().resolve("cache/cognito-token"));
    }

    /** Runs a script of this shell, to which the program is known as {@code cognito-token}. */
    Outcome script(String shell, String script) {
        List<String> command = new ArrayList<>(List.of(shell.split(" ")));
        command.addAll(List.of("-c", script));
        return new Child(environment, folder, stdin).run(command);
    }

    /** Starts a script of sh at a terminal. */
    Terminal atTerminal(String script) {
        return Terminal.start(environment, folder, script);
    }
}
