package io.github.cognitotoken.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.e2e.Jdks;
import io.github.cognitotoken.e2e.Launcher;
import io.github.cognitotoken.e2e.Launcher.Outcome;
import io.github.cognitotoken.e2e.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;

/** The product folders that packages of Linux systems are made of. */
final class Products {

    private static final Path SELF_CONTAINED = Path.of("target/self-contained").toAbsolutePath();
    private static boolean built;

    private Products() {}

    /** Made once in a run of the tests, with JDK 24 or later, and left in {@code target} to be looked at. */
    static synchronized Path selfContained() {
        if (!built) {
            run("rm", "-rf", SELF_CONTAINED.toString());
            buildSelfContained(SELF_CONTAINED);
            built = true;
        }
        return SELF_CONTAINED;
    }

    static void buildSelfContained(Path folder) {
        Path jdk = Jdks.since(24).orElseThrow(Products::noJdk);
        Tool.require("strip");
        Outcome outcome = Launcher.command("src/packaging/self-contained/build")
                .with("JAVA_HOME", jdk.toString())
                .within(240)
                .run(folder.toString());
        assertThat(outcome.code()).as("%s", outcome).isZero();
    }

    /** As for a tool that is not installed: skipped, but not where {@code CI=true}. */
    private static RuntimeException noJdk() {
        String message = "there is no JDK 24 or later to make the image with";
        return "true".equals(System.getenv("CI"))
                ? new IllegalStateException(message)
                : new TestAbortedException(message);
    }

    /** What {@code -Dcognito-token.native} names, else an executable that becomes the program of this build. */
    static Path nativeOne(Path folder) throws IOException {
        Path product = folder.resolve("native");
        Path source = StandIn.source(folder);
        if (System.getProperty("cognito-token.native") == null) {
            source = becoming(source, folder.resolve("made"));
        }
        run("src/packaging/product", source.toString(), product.toString());
        return product;
    }

    /** With a library of its own, as GraalVM's executables have. */
    private static Path becoming(Path program, Path folder) throws IOException {
        Tool.require("cc");
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path library = Files.createDirectories(folder.resolve("lib")).resolve("libextnet.so");
        Path source = Files.writeString(
                folder.resolveSibling("library.c"), "#include <unistd.h>\nint number(void) { return getpid(); }\n");
        run("cc", "-shared", "-fPIC", "-Wl,-soname,libextnet.so", "-o", library.toString(), source.toString());
        run(
                "cc",
                "-s",
                "-DPROGRAM=\"" + program + "\"",
                "-o",
                bin.resolve("cognito-token").toString(),
                "src/test/packaging/native.c",
                "-Wl,--no-as-needed,-rpath,$ORIGIN/../lib",
                library.toString());
        return folder;
    }

    /** A folder of PATH without any program. */
    static Path emptyPath(Path folder) throws IOException {
        return Files.createDirectories(folder.resolve("no-programs"));
    }

    static String run(String... command) {
        Outcome outcome = Launcher.command(command).within(240).run();
        assertThat(outcome.code())
                .as("%s: %s", String.join(" ", command), outcome)
                .isZero();
        return outcome.stdout();
    }
}
