package io.github.cognitotoken.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.e2e.Launcher;
import io.github.cognitotoken.e2e.Launcher.Outcome;
import io.github.cognitotoken.e2e.Tool;
import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packages of Fedora, RHEL and SUSE: of the self-contained product in this class, of a native one below. */
@EnabledOnOs(OS.LINUX)
@Tag("release")
@TestInstance(Lifecycle.PER_CLASS)
class RpmIT {

    /** Of this class: a static one would be that of the subclass too, which runs beside it. */
    Path folder;

    Path rpm;

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
        this.folder = folder;
        Tool.require("rpmbuild");
        Tool.require("rpm2cpio");
        Tool.require("cpio");
        rpm = Path.of(make(folder.resolve("out")));
    }

    /** The product in the package. */
    Path product() throws IOException {
        return Products.selfContained();
    }

    String make(Path out) throws IOException {
        Outcome outcome = Launcher.command("src/packaging/rpm/build")
                .with("COMPRESSION", "0")
                .within(120)
                .run(product().toString(), out.toString());
        assertThat(outcome.code()).as("%s", outcome).isZero();
        return outcome.stdout().strip();
    }

    @Test
    void unpacked_runsWithoutJava_andIsComplete() throws IOException {
        Path root = Files.createDirectories(folder.resolve("root"));
        Outcome unpacked = Launcher.command("sh", "-c", "rpm2cpio \"$1\" | cpio -idm --quiet", "sh")
                .in(root)
                .run(rpm.toString());
        assertThat(unpacked).isEqualTo(new Outcome(0, "", ""));

        try (UserPool pool = StandIn.pool()) {
            Launcher program = StandIn.signingIn(
                            pool, folder, root.resolve("usr/bin/cognito-token").toString())
                    .without("JAVA_HOME")
                    .with("PATH", path());
            StandIn.printsToken(program.run());
            StandIn.printsToken(program.run());
        }
        Installed.startsFromTheArchive(root.resolve("usr/lib/cognito-token"));
        Installed.isComplete(root.resolve("usr/share"), "site-functions");
        assertThat(root.resolve("usr/share/licenses/cognito-token/LICENSE")).isNotEmptyFile();
    }

    String path() throws IOException {
        return Products.emptyPath(folder).toString();
    }

    @Test
    void package_needsTheCLibrary_givesItsNameOnly_andRunsNoScript() {
        assertThat(rpm.getFileName().toString()).isEqualTo("cognito-token-" + Platforms.VERSION + "-1.x86_64.rpm");
        assertThat(query("--scripts") + query("--triggers")).isEmpty();
        assertThat(query("--provides").lines())
                .allMatch(line -> line.matches("cognito-token(\\(x86-64\\))? = " + Platforms.VERSION + "-1"));
        assertThat(query("--requires").lines())
                .contains("libc.so.6()(64bit)")
                .allMatch(line ->
                        line.matches("(/bin/sh|rpmlib\\(.*|rtld\\(.*|ld-linux.*|lib(c|m|dl|pthread|rt|z)\\.so\\..*)"));
    }

    private String query(String what) {
        return Products.run("rpm", "--query", "--package", what, rpm.toString());
    }
}
