package io.github.cognitotoken.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a program under test keeps between runs, looked at and meddled with from outside. */
record Cache(Path folder) {

    /** All files with that ending, such as {@code .token}. */
    List<Path> files(String ending) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of the only entry. */
    Path entryFile() {
        List<Path> entries = files(".token");
        assertThat(entries).as("entries in %s", folder).hasSize(1);
        return entries.get(0);
    }

    JsonObject entry() {
        return JsonParser.parseString(read(entryFile())).getAsJsonObject();
    }

    String refreshToken() {
        return entry().get("refresh_token").getAsString();
    }

    /** Changes the only entry. */
    void change(Consumer<JsonObject> how) {
        JsonObject entry = entry();
        how.accept(entry);
        write(entryFile(), entry.toString().getBytes(UTF_8));
    }

    /** Lets the only entry be so much older. */
    void age(Duration by) {
        change(entry ->
                entry.addProperty("received_at", entry.get("received_at").getAsLong() - by.toMillis()));
    }

    /** Lets the tokens of the only entry have ended. */
    void expire() {
        age(Duration.ofDays(1));
    }

    void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
            mode(file, "rw-------");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mode of a file or folder, as {@code rw-------}. */
    static String mode(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void mode(Path path, String mode) {
        try {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
