package io.github.cognitotoken.build;

import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Records which classes a run loads, by signing in to the in-memory pool over HTTPS with the launcher's own JVM options,
 * and writes the archive from which later runs take these classes: an AOT cache where the JVM knows that (24 and later),
 * else a CDS archive, which is bound to its folder.
 */
final class Training {

    private static final String CLIENT_ID = "1rehearsal234567890123456";
    private static final String USERNAME = "rehearsal";
    private static final String PASSWORD = "Correct-Horse-7";

    private final Path lib;
    private final Jvm jvm;

    Training(Path home) {
        this.lib = home.resolve("lib");
        this.jvm = new Jvm(lib.resolve("java.options"), lib.resolve("cognito-token.jar"));
    }

    void run() throws IOException, InterruptedException {
        Path noPlace = Files.createTempDirectory("cognito-token-training");
        try (UserPool pool = UserPool.https()
                .client(client -> client.id(CLIENT_ID)
                        .flows("ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"))
                .user(USERNAME, user -> user.password(PASSWORD))
                .start()) {
            Map<String, String> settings = settings(pool, noPlace);
            writeProfile(noPlace);
            if (Runtime.version().feature() >= 24) {
                trainAotCache(settings);
            } else {
                trainCdsArchive(settings);
            }
        } finally {
            delete(noPlace);
        }
    }

    private static void writeProfile(Path configHome) throws IOException {
        Path folder = Files.createDirectories(configHome.resolve("cognito-token"));
        Files.writeString(
                folder.resolve("config"),
                "[profile training]\nclient_id = " + CLIENT_ID + "\nusername = " + USERNAME
                        + "\npassword_command = echo\n");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private void trainAotCache(Map<String, String> settings) throws IOException, InterruptedException {
        Path recording = Files.createTempFile("cognito-token", ".aotconf");
        Path cache = lib.resolve("cognito-token.aot");
        try {
            jvm.run(settings, List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + recording), commandLines());
            jvm.run(
                    settings,
                    List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + recording, "-XX:AOTCache=" + cache),
                    List.of());
        } finally {
            Files.delete(recording);
        }
        describe(cache, "anywhere");
    }

    private void trainCdsArchive(Map<String, String> settings) throws IOException, InterruptedException {
        Path archive = lib.resolve("cognito-token.jsa");
        Files.deleteIfExists(archive);
        jvm.run(settings, List.of("-XX:ArchiveClassesAtExit=" + archive), commandLines());
        describe(archive, lib.toString());
    }

    /** For the launcher: the archive's name, the Java it belongs to, and the folder in which alone it counts. */
    private void describe(Path archive, String folder) throws IOException {
        if (Files.size(archive) == 0) {
            throw new IOException("the archive " + archive + " is empty");
        }
        Files.writeString(
                lib.resolve("archive"),
                String.join("\n", archive.getFileName().toString(), jvm.version(), folder) + "\n");
    }

    private static Map<String, String> settings(UserPool pool, Path noPlace) {
        return Map.of(
                "COGNITO_CLIENT_ID",
                CLIENT_ID,
                "COGNITO_USER_POOL_ID",
                pool.id(),
                "COGNITO_USERNAME",
                USERNAME,
                "COGNITO_PASSWORD",
                PASSWORD,
                "COGNITO_TOKEN_CACHE_DIR",
                noPlace.resolve("kept").toString(),
                "COGNITO_NO_INPUT",
                "1",
                "AWS_ENDPOINT_URL",
                pool.endpoint().toString(),
                "AWS_CA_BUNDLE",
                pool.caBundle().toString(),
                "XDG_CONFIG_HOME",
                noPlace.toString(),
                "XDG_CACHE_HOME",
                noPlace.toString());
    }

    private static List<String> commandLines() {
        List<String> line = new ArrayList<>(List.of("io.github.cognitotoken.ArchiveTraining"));
        // a sign-in that is kept, a call that is served from there, a refresh, and what goes by the password's proof
        line.addAll(List.of("--version", "--then", "--help", "--then", "token", "--then", "token", "-o", "json"));
        line.addAll(List.of("--then", "token", "-p", "training", "--then", "status"));
        line.addAll(List.of("--then", "token", "--force-refresh", "--then", "token", "--no-cache", "--flow", "srp"));
        return line;
    }
}
