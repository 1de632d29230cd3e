package io.github.cognitotoken.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cognitotoken.userpool.UserPool;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
    private List<String> before = List.of();
    private boolean process;

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
        return asProcess();
    }

    /** Sets the working folder, which a process alone has; relative names of files count from there. */
    CognitoToken in(Path workingFolder) {
        folder = workingFolder;
        return asProcess();
    }

    /** Gives options to the Java underneath. */
    CognitoToken java(String options) {
        Program.requireJava();
        return env("COGNITO_TOKEN_JAVA_OPTIONS", options).asProcess();
    }

    Path home() {
        return sandbox.home();
    }

    /** From now on {@link #run} starts a process: for what depends on the launcher, the JVM or this machine. */
    CognitoToken asProcess() {
        process = true;
        return this;
    }

    /** Runs it inside the test's own process, unless only a process of its own has what the test gives it. */
    Outcome run(String... arguments) {
        if (!process && !Program.isGiven() && !ProcessWide.isRead(environment)) {
            return new InProcess(environment, folder, stdin).run(arguments);
        }
        return start(arguments).ends();
    }

    /** Starts it and does not wait. */
    Running start(String... arguments) {
        List<String> command = new ArrayList<>(before);
        command.add(Program.launcher().toString());
        command.addAll(List.of(arguments));
        return new Child(environment, folder, stdin).start(command);
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
