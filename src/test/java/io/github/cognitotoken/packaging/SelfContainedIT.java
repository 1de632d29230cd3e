package io.github.cognitotoken.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.e2e.Launcher;
import io.github.cognitotoken.e2e.LoggingJava;
import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The product folder with a Java runtime of its own. */
@EnabledOnOs(OS.LINUX)
@Tag("release")
class SelfContainedIT {

    private static final String ARCHIVE = "lib/cognito-token.jsa";

    private static Path product;

    @TempDir
    private Path folder;

    @BeforeAll
    static void build() {
        product = Products.selfContained();
    }

    @Test
    void withoutJava_signsIn_andServesTheCachedToken() throws IOException {
        try (UserPool pool = StandIn.pool()) {
            Launcher program = signingIn(pool, product).without("JAVA_HOME");
            StandIn.printsToken(program.run());
            StandIn.printsToken(program.run());
        }
    }

    @Test
    void javaHome_isPassedOver() throws IOException {
        try (UserPool pool = StandIn.pool()) {
            StandIn.printsToken(
                    signingIn(pool, product).with("JAVA_HOME", "/nowhere").run());
        }
    }

    @Test
    void tarballUnpackedElsewhere_foundByALink_startsFromTheArchive() throws IOException {
        String tarball = StandIn.build(
                "archive/build",
                Platforms.VERSION,
                "linux-x86_64-jre",
                product.toString(),
                folder.resolve("out").toString());
        Path place = Files.createDirectory(folder.resolve("unpacked here"));
        Products.run("tar", "xzf", tarball, "--strip-components=1", "-C", place.toString());
        Path link = Files.createSymbolicLink(folder.resolve("link"), place.resolve("bin/cognito-token"));

        assertThat(Launcher.command(link.toString())
                        .without("JAVA_HOME")
                        .run("--version")
                        .stderr())
                .isEmpty();
        Installed.startsFromTheArchive(place);
    }

    /** On the Java that is inside, so the same on every machine. */
    @Test
    void warmCall_loadsNearlyAllClassesFromTheArchive() throws IOException {
        try (UserPool pool = StandIn.pool()) {
            List<String> outside = classesFromOutside(pool, product);

            System.out.println("classes of a warm call from outside the archive: " + outside);
            assertThat(outside).hasSizeLessThan(20);
        }
    }

    private List<String> classesFromOutside(UserPool pool, Path lies) throws IOException {
        StandIn.printsToken(signingIn(pool, lies).run());
        Path log = folder.resolve("classes.log");
        StandIn.printsToken(signingIn(pool, logging(lies, log)).run());

        List<String> lines = Files.readAllLines(log);
        assertThat(lines).anyMatch(line -> line.contains("io.github.cognitotoken.Main source: shared objects file"));
        return lines.stream()
                .filter(line -> line.contains(" source: ") && !line.contains("shared objects file"))
                .toList();
    }

    /** The same product, whose Java also tells which classes it loads. */
    private Path logging(Path lies, Path log) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("logging"));
        Products.run("cp", "-R", lies.resolve("bin").toString(), copy.toString());
        Files.createSymbolicLink(copy.resolve("lib"), lies.resolve("lib"));
        Files.move(LoggingJava.of(lies.resolve("runtime"), copy, log), copy.resolve("runtime"));
        return copy;
    }

    @Test
    void licences_areInside() throws IOException {
        assertThat(product.resolve("LICENSE")).hasSameBinaryContentAs(Path.of("LICENSE"));
        assertThat(product.resolve("runtime/legal/java.base/LICENSE")).isNotEmptyFile();
        assertThat(Files.readString(product.resolve("NOTICE")))
                .contains("AWS SDK for Java", "---- runtime", "Classpath Exception");
    }

    @Test
    void builtAgain_hasTheSameBytes_butForTheArchive() throws IOException {
        Path again = folder.resolve("again");
        Products.buildSelfContained(again);

        assertThat(sums(again)).isEqualTo(sums(product));
    }

    private static Map<String, String> sums(Path root) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString();
                if (!name.equals(ARCHIVE)) {
                    sums.put(
                            name,
                            Products.run("sha256sum", "--", file.toString()).substring(0, 64));
                }
            }
        }
        return sums;
    }

    private Launcher signingIn(UserPool pool, Path lies) throws IOException {
        return StandIn.signingIn(pool, folder, lies.resolve("bin/cognito-token").toString())
                .with("PATH", Products.emptyPath(folder).toString());
    }
}
