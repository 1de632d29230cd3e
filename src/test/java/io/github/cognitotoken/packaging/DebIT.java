package io.github.cognitotoken.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.e2e.Launcher;
import io.github.cognitotoken.e2e.Launcher.Outcome;
import io.github.cognitotoken.e2e.Tool;
import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packages of Debian and Ubuntu: of the self-contained product in this class, of a native one below. */
@EnabledOnOs(OS.LINUX)
@Tag("release")
@TestInstance(Lifecycle.PER_CLASS)
class DebIT {

    /** Of this class: a static one would be that of the subclass too, which runs beside it. */
    Path folder;

    Path deb;

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
        this.folder = folder;
        Tool.require("dpkg-deb");
        Tool.require("readelf");
        deb = Path.of(make(folder.resolve("out")));
    }

    /** The product in the package. */
    Path product() throws IOException {
        return Products.selfContained();
    }

    String make(Path out) throws IOException {
        Outcome outcome = Launcher.command("src/packaging/deb/build")
                .with("COMPRESSION", "0")
                .within(120)
                .run(product().toString(), out.toString());
        assertThat(outcome.code()).as("%s", outcome).isZero();
        return outcome.stdout().strip();
    }

    @Test
    void lintian_hasNothingToSay() {
        Tool.require("lintian");

        Outcome outcome = Launcher.command("lintian", "--allow-root", "--fail-on", "error,warning")
                .with("HOME", folder.toString())
                .within(240)
                .run(deb.toString());

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
    }

    @Test
    void installed_runsWithoutJava_isComplete_andIsRemovedWithoutATrace() throws IOException {
        DebianRoot system = new DebianRoot(folder.resolve("system"));

        system.dpkg("--install", deb.toString());
        try (UserPool pool = StandIn.pool()) {
            Launcher program = StandIn.signingIn(
                            pool, folder, system.path("usr/bin/cognito-token").toString())
                    .without("JAVA_HOME")
                    .with("PATH", path());
            StandIn.printsToken(program.run());
            StandIn.printsToken(program.run());
        }
        Installed.startsFromTheArchive(system.path("usr/lib/cognito-token"));
        Installed.isComplete(system.path("usr/share"), "vendor-completions");
        assertThat(system.path("usr/share/doc/cognito-token/copyright")).isNotEmptyFile();

        system.dpkg("--purge", "cognito-token");
        assertThat(system.content()).isEmpty();
    }

    String path() throws IOException {
        return Products.emptyPath(folder).toString();
    }

    @Test
    void control_saysWhatThePackageIsAndNeeds() {
        assertThat(deb.getFileName().toString())
                .isEqualTo("cognito-token_" + Platforms.VERSION + "_"
                        + Products.run("dpkg", "--print-architecture").strip() + ".deb");
        assertThat(Products.run("dpkg-deb", "--field", deb.toString(), "Depends"))
                .matches("libc6 \\(>= 2\\.\\d+\\)(, zlib1g)?\n");
        assertThat(Products.run("dpkg-deb", "--ctrl-tarfile", deb.toString()))
                .doesNotContain("postinst", "prerm", "postrm", "preinst");
    }
}
