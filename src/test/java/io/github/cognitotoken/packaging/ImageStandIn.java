package io.github.cognitotoken.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.e2e.Launcher;
import io.github.cognitotoken.e2e.Launcher.Outcome;
import io.github.cognitotoken.e2e.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A product folder that runs without a shell and without a Java outside: an executable of C starts a Java of its own. */
final class ImageStandIn {

    private static final Path LIB = Path.of(System.getProperty("cognito-token.home", "target/cognito-token"), "lib");

    private ImageStandIn() {}

    static Path in(Path product) throws IOException {
        Tool.require("cc");
        Path bin = Files.createDirectories(product.resolve("bin"));
        Path lib = Files.createDirectories(product.resolve("lib"));
        run("cc", "-o", bin.resolve("cognito-token").toString(), "src/test/packaging/stand-in.c");
        run(
                Path.of(System.getProperty("java.home"), "bin/jlink").toString(),
                "--add-modules",
                "java.base,java.logging,java.naming,java.xml,jdk.crypto.ec,jdk.security.auth,jdk.unsupported",
                "--strip-debug",
                "--no-man-pages",
                "--no-header-files",
                "--output",
                lib.resolve("java").toString());
        for (String file : new String[] {"cognito-token.jar", "java.options"}) {
            Files.copy(LIB.resolve(file), lib.resolve(file));
        }
        return product;
    }

    private static void run(String... command) {
        Outcome outcome = Launcher.command(command).within(120).run();
        assertThat(outcome.code()).as("%s", outcome).isZero();
    }
}
