package io.github.cognitotoken.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The shell of a user who has set the program up as README says: the built launcher on the PATH, the profiles of
 * README in the config file, the password in the environment, and stand-ins for the user's own programs.
 */
final class UserShell {

    static final String PASSWORD = "Correct-Horse-7";
    private static final String SECRET = "s3cret-of-the-machine-client";

    private final Path home;
    private final UserPool pool;
    private Path cache;

    UserShell(Path home, UserPool pool) throws IOException {
        this.home = home;
        this.pool = pool;
        this.cache = home.resolve("cache");
        Path config = Files.createDirectories(home.resolve(".config/cognito-token"));
        Files.writeString(
                config.resolve("config"),
                Readme.read()
                        .blocks("ini")
                        .get(0)
                        .replace("https://login.example.com", pool.domain().toString()));
        Path bin = Files.createDirectories(home.resolve("bin"));
        for (String name : new String[] {"curl", "pass"}) {
            copy("bin/" + name, bin.resolve(name));
            makeExecutable(bin.resolve(name));
        }
        copy(
                "/io/github/cognitotoken/config/profile/amplify/amplify_outputs.json",
                home.resolve("amplify_outputs.json"));
    }

    /** The pool that README's examples name. */
    static UserPool pool() {
        return UserPool.http()
                .issuer("https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEf123")
                .client(client -> client.id("1exampleclient234567890abc")
                        .flows("ALLOW_USER_PASSWORD_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH"))
                .client(client ->
                        client.id("2exampleclient234567890abc").secret(SECRET).clientCredentials("orders/read"))
                .user("demo", user -> user.password(PASSWORD).email("demo@example.com"))
                .start();
    }

    /** From here on nothing is kept from earlier runs. */
    UserShell withEmptyCache() throws IOException {
        cache = Files.createTempDirectory(home, "cache");
        return this;
    }

    /** Puts a program on the PATH, before all others. */
    UserShell program(String name, String script) throws IOException {
        Path program = Files.writeString(home.resolve("bin").resolve(name), "#!/bin/sh\n" + script);
        makeExecutable(program);
        return this;
    }

    /** From here on the real program of that name is run, and not a stand-in. */
    UserShell real(String name) throws IOException {
        Files.delete(home.resolve("bin").resolve(name));
        return this;
    }

    /** Writes a file of the user. */
    UserShell file(String name, String content) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    /** Runs a script by {@code sh -eu}, what it prints in one text. */
    Outcome run(String script) throws IOException, InterruptedException {
        return run(List.of("sh", "-eu", "-c", script));
    }

    /** Runs a script by bash, which ends at the first failure. */
    Outcome runStrictly(String script) throws IOException, InterruptedException {
        return run(List.of("bash", "-euo", "pipefail", "-c", script));
    }

    private Outcome run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder shell =
                new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        shell.environment().clear();
        shell.environment()
                .putAll(Map.of(
                        "HOME",
                        home.toString(),
                        "XDG_CONFIG_HOME",
                        home.resolve(".config").toString(),
                        "PATH",
                        home.resolve("bin") + ":" + launcherFolder() + ":" + System.getenv("PATH"),
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER",
                        pool.endpoint().toString(),
                        "COGNITO_CLIENT_ID",
                        "1exampleclient234567890abc",
                        "COGNITO_USER_POOL_ID",
                        "us-east-1_AbCdEf123",
                        "COGNITO_USERNAME",
                        "demo",
                        "COGNITO_PASSWORD",
                        PASSWORD,
                        "MACHINE_CLIENT_SECRET",
                        SECRET));
        shell.environment().put("STORED_PASSWORD", PASSWORD);
        shell.environment().put("AWS_ACCESS_KEY_ID", pool.accessKeyId());
        shell.environment().put("AWS_SECRET_ACCESS_KEY", "any");
        shell.environment().put("XDG_CACHE_HOME", cache.toString());
        Process process = shell.start();
        try {
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
            process.waitFor(1, TimeUnit.MINUTES);
            return new Outcome(process.exitValue(), printed);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Of the built program, or of the one that all whole-program tests are to run. */
    private static Path launcherFolder() {
        String given = System.getProperty("cognito-token.command");
        return given == null
                ? Path.of(System.getProperty("cognito-token.home"), "bin").toAbsolutePath()
                : Path.of(given).toAbsolutePath().getParent();
    }

    private static void copy(String name, Path to) throws IOException {
        try (InputStream resource = UserShell.class.getResourceAsStream(name)) {
            Files.copy(resource, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void makeExecutable(Path to) throws IOException {
        if (!to.toFile().setExecutable(true)) {
            throw new IOException(to + " cannot be made executable");
        }
    }

    /** How a script ended. */
    record Outcome(int exitCode, String printed) {}
}
