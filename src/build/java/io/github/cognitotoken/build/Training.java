package io.github.cognitotoken.build;

import io.github.cognitotoken.ClassArchive;
import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Records which classes a run loads, by signing in to the in-memory pool over HTTPS with the launcher's own JVM options,
 * and makes the archive from which later runs take these classes.
 */
final class Training {

    private static final String CLIENT_ID = "1rehearsal234567890123456";
    private static final String MACHINE_ID = "1rehearsalmachine345678901";
    private static final String SECRET = "secretofarehearsal1234567890";
    private static final String USERNAME = "rehearsal";
    private static final String PASSWORD = "Correct-Horse-7";

    private final Path lib;
    private final Path java;

    Training(Path home, Path java) {
        this.lib = home.resolve("lib");
        this.java = java;
    }

    /** {@code Training <home of a distribution> <home of a Java>}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        new Training(Path.of(args[0]).toRealPath(), Path.of(args[1]).toRealPath()).run();
    }

    void run() throws IOException, InterruptedException {
        Path noPlace = Files.createTempDirectory("cognito-token-training");
        try (UserPool pool = UserPool.https()
                .client(client -> client.id(CLIENT_ID)
                        .flows("ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"))
                .client(client -> client.id(MACHINE_ID).secret(SECRET).clientCredentials("rehearsal/read"))
                .user(USERNAME, user -> user.password(PASSWORD))
                .start()) {
            Map<String, String> settings = settings(pool, noPlace);
            writeProfiles(noPlace, pool);
            new Jvm(java, lib.resolve("java.options"), lib.resolve("cognito-token.jar"))
                    .run(settings, List.of("-XX:DumpLoadedClassList=" + lib.resolve("classes")), commandLines());
            new ClassArchive(lib, java).make(Runtime.version().feature());
        } finally {
            delete(noPlace);
        }
    }

    private static void writeProfiles(Path home, UserPool pool) throws IOException {
        Path folder = Files.createDirectories(home.resolve(".config/cognito-token"));
        Files.writeString(
                folder.resolve("config"),
                "[profile training]\nclient_id = " + CLIENT_ID + "\nusername = " + USERNAME
                        + "\npassword_command = echo\n[profile machine]\nclient_id = " + MACHINE_ID
                        + "\nclient_secret = " + SECRET + "\nflow = client-credentials\ndomain = " + pool.domain()
                        + "\n");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static Map<String, String> settings(UserPool pool, Path home) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "COGNITO_CLIENT_ID",
                CLIENT_ID,
                "COGNITO_USER_POOL_ID",
                pool.id(),
                "COGNITO_USERNAME",
                USERNAME,
                "COGNITO_PASSWORD",
                PASSWORD,
                "COGNITO_NO_INPUT",
                "1",
                "AWS_ENDPOINT_URL",
                pool.endpoint().toString(),
                "AWS_CA_BUNDLE",
                pool.caBundle().toString()));
        if (System.getProperty("os.name").equals("Linux")) {
            // as most users have it
            settings.put("HOME", home.toString());
        } else {
            settings.put("XDG_CONFIG_HOME", home.resolve(".config").toString());
            settings.put("XDG_CACHE_HOME", home.resolve(".cache").toString());
        }
        return settings;
    }

    private static List<String> commandLines() {
        List<String> line = new ArrayList<>(List.of("io.github.cognitotoken.ArchiveTraining"));
        // a sign-in that is kept, a call that is served from there, a refresh, and what goes by the password's proof
        line.addAll(List.of("--version", "--then", "--help", "--then", "token", "--then", "token", "-o", "json"));
        // no word at all, as most scripts call it
        line.addAll(List.of("--then"));
        line.addAll(List.of("--then", "token", "-p", "training", "--then", "status"));
        line.addAll(List.of("--then", "token", "--force-refresh", "--then", "token", "--no-cache", "--flow", "srp"));
        line.addAll(List.of("--then", "token", "--no-cache", "-p", "machine"));
        return line;
    }
}
