package io.github.cognitotoken.build;

import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shows the main job without an AWS account: {@code Demo <home of the distribution>}. */
public final class Demo {

    private static final String CLIENT_ID = "1democlient23456789012345";
    private static final String PASSWORD = "Correct-Horse-7";

    private final String launcher;
    private final Map<String, String> settings;

    private Demo(Path home, Map<String, String> settings) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        this.launcher = home.resolve(windows ? "bin/cognito-token.cmd" : "bin/cognito-token")
                .toString();
        this.settings = new TreeMap<>(settings);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        try (UserPool pool = UserPool.https()
                .client(client -> client.id(CLIENT_ID))
                .user("demo", user -> user.password(PASSWORD).email("demo@example.com"))
                .start()) {
            Map<String, String> settings = Map.of(
                    "AWS_ENDPOINT_URL",
                    pool.endpoint().toString(),
                    "AWS_CA_BUNDLE",
                    pool.caBundle().toString(),
                    "COGNITO_CLIENT_ID",
                    CLIENT_ID,
                    "COGNITO_USERNAME",
                    "demo",
                    "COGNITO_PASSWORD",
                    PASSWORD,
                    "COGNITO_CACHE",
                    "none");
            new Demo(Path.of(args[0]), settings).show(pool);
        }
    }

    private void show(UserPool pool) throws IOException, InterruptedException {
        say("This is a demo. The user pool is a small server on this machine, at " + pool.endpoint() + ",");
        say("made for this run: no AWS account is used and nothing leaves the machine. The program is the real one,");
        say("built just now into " + Path.of(launcher).getParent() + ", and runs as a process of its own.");
        say("");
        settings.forEach((name, value) -> say("$ export " + name + "=" + value));
        say("$ cognito-token");
        String token = run(List.of(launcher), "");
        System.out.print(token);
        say("");
        say("$ cognito-token | cognito-token decode -");
        System.out.print(run(List.of(launcher, "decode", "-"), token));
        say("");
        say(
                "That was a demo pool. With your own: export COGNITO_USER_POOL_ID=... COGNITO_CLIENT_ID=... and run cognito-token.");
    }

    private String run(List<String> command, String stdin) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("COGNITO_"));
        environment.putAll(settings);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        try (var in = process.getOutputStream()) {
            in.write(stdin.getBytes(StandardCharsets.UTF_8));
        }
        String stdout = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException("exit code " + code + " from " + String.join(" ", command));
        }
        return stdout;
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
