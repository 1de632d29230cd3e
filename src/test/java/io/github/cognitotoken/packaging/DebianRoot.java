package io.github.cognitotoken.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.e2e.Launcher;
import io.github.cognitotoken.e2e.Launcher.Outcome;
import io.github.cognitotoken.e2e.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A Debian system in a folder, in which nothing is installed but the C library of this machine. */
final class DebianRoot {

    private final Path root;
    private final Path admin;

    DebianRoot(Path folder) throws IOException {
        Tool.require("dpkg");
        Tool.require("fakeroot");
        this.root = Files.createDirectories(folder.resolve("root"));
        this.admin = folder.resolve("dpkg");
        for (String part : List.of("info", "updates", "triggers")) {
            Files.createDirectories(admin.resolve(part));
        }
        String installed = Products.run("dpkg-query", "--status", "libc6");
        Files.writeString(admin.resolve("status"), installed + "\n");
        Files.createFile(admin.resolve(
                "info/libc6:" + Products.run("dpkg", "--print-architecture").strip() + ".list"));
    }

    Path path(String file) {
        return root.resolve(file);
    }

    void dpkg(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "fakeroot", "dpkg", "--log=" + admin.resolve("log"), "--admindir=" + admin, "--instdir=" + root));
        command.addAll(List.of(arguments));
        Outcome outcome = Launcher.command(command.toArray(String[]::new))
                .with("PATH", System.getenv("PATH") + ":/usr/sbin:/sbin")
                .within(120)
                .run();
        assertThat(outcome.code()).as("%s", outcome).isZero();
        assertThat(outcome.stderr()).isEmpty();
    }

    /** What lies in the root, by name. */
    Set<String> content() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            Set<String> names = new TreeSet<>();
            files.filter(file -> !file.equals(root))
                    .forEach(file -> names.add(root.relativize(file).toString()));
            return names;
        }
    }
}
