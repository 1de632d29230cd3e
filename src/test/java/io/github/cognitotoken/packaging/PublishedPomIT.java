package io.github.cognitotoken.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.e2e.Launcher.Outcome;
import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Maven Central gets, and what jbang makes of it. */
class PublishedPomIT {

    private static final Path JAR = Path.of("target/cognito-token.jar");

    @TempDir
    private Path home;

    @Test
    void pom_hasWhatMavenCentralAsksFor() throws IOException {
        assertThat(pom())
                .contains("<name>cognito-token</name>", "<description>", "<inceptionYear>2026</inceptionYear>")
                .contains("<url>https://github.com/cognito-token/cognito-token</url>")
                .contains("<name>Apache-2.0</name>", "<developer>", "<issueManagement>", "<tag>v0.1.0</tag>")
                .contains("<connection>scm:git:https://github.com/cognito-token/cognito-token.git</connection>");
    }

    /** The jar holds them: who resolves the pom would have two SLF4J providers on the class path, which is told on stderr. */
    @Test
    void pom_hasNoDependencies() throws IOException {
        assertThat(pom()).doesNotContain("<dependenc", "<build>", "<profile", "${");
    }

    /** jbang reads the main class from the manifest, and starts Java with the jar and what the pom names: nothing. */
    @Test
    void jarOnTheClassPath_signsInByTheMainClassOfItsManifest() throws IOException {
        String main;
        try (JarFile jar = new JarFile(JAR.toFile())) {
            main = jar.getManifest().getMainAttributes().getValue("Main-Class");
        }
        String java = Path.of(System.getProperty("java.home"), "bin/java").toString();

        try (UserPool pool = StandIn.pool()) {
            Outcome outcome = StandIn.signingIn(pool, home, java, "-classpath", JAR.toString(), main)
                    .run();
            StandIn.printsToken(outcome);
        }
    }

    private static String pom() throws IOException {
        return Files.readString(Path.of("target/published-pom.xml"));
    }
}
