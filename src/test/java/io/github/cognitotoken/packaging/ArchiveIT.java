package io.github.cognitotoken.packaging;

import static io.github.cognitotoken.packaging.Platforms.VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.e2e.Launcher;
import io.github.cognitotoken.e2e.Launcher.Outcome;
import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The archives of a release. */
@EnabledOnOs(OS.LINUX)
class ArchiveIT {

    private static final String NAME = "cognito-token-" + VERSION + "-linux-x86_64";

    @TempDir
    private static Path folder;

    private static Path archive;

    @TempDir
    private Path place;

    @BeforeAll
    static void build() throws IOException {
        archive = Path.of(StandIn.build(
                "archive/build",
                VERSION,
                "linux-x86_64",
                StandIn.source(folder).toString(),
                folder.resolve("out").toString()));
        assertThat(archive).hasFileName(NAME + ".tar.gz");
    }

    /** As README says, but for the download. */
    @Test
    void unpackedIntoAnEmptyHome_signsIn_andHasItsManualPagesWhereManLooks() {
        String line = """
                mkdir -p "$HOME/.local" && tar -xzf "$0" -C "$HOME/.local" --strip-components=1
                PATH=$HOME/.local/bin:$PATH; exec cognito-token
                """;
        try (UserPool pool = StandIn.pool()) {
            StandIn.printsToken(StandIn.signingIn(pool, place, "sh", "-c", line, archive.toString())
                    .run());
        }
        assertThat(place.resolve(".local/share/man/man1/cognito-token.1")).isNotEmptyFile();
    }

    @Test
    void everythingIsInside_belowOneFolder_readableForAll_andOwnedByNobodyInParticular() {
        List<String> lines = run("tar", "tvzf", archive.toString(), "--numeric-owner")
                .lines()
                .toList();

        assertThat(lines)
                .allSatisfy(line -> assertThat(line)
                        .matches("(drwxr-xr-x|-rwxr-xr-x|-rw-r--r--) 0/0 +\\d+ 2026-11-20 00:00 " + NAME + "/.*"));
        assertThat(lines.stream().map(line -> line.replaceFirst(".* " + NAME, "")))
                .contains(
                        "/LICENSE",
                        "/NOTICE",
                        "/bin/cognito-token",
                        "/share/bash-completion/completions/cognito-token",
                        "/share/callback.html",
                        "/share/fish/vendor_completions.d/cognito-token.fish",
                        "/share/man/man1/cognito-token.1",
                        "/share/powershell/cognito-token.ps1",
                        "/share/zsh/site-functions/_cognito-token");
    }

    @Test
    void tarballOfTheJvmsDistribution_holdsTheSameBesideIt() {
        String top = "cognito-token-" + VERSION;

        assertThat(run("tar", "tzf", System.getProperty("cognito-token.tarball"))
                        .lines())
                .contains(
                        top + "/LICENSE", top + "/NOTICE", top + "/lib/cognito-token.jar", top + "/share/callback.html")
                .contains(top + "/share/man/man1/cognito-token.1", top + "/share/zsh/site-functions/_cognito-token");
    }

    /** ubi takes the first file of the name: not the completion of bash. */
    @Test
    void firstFileOfTheProgramsName_isTheProgram() {
        assertThat(run("tar", "tzf", archive.toString()).lines().filter(line -> line.endsWith("/cognito-token")))
                .startsWith(NAME + "/bin/cognito-token");
    }

    @Test
    void notice_namesWhatIsInside() {
        assertThat(run("tar", "xzOf", archive.toString(), NAME + "/NOTICE"))
                .startsWith("Copyright 2026 the authors of cognito-token\n")
                .contains("AWS SDK for Java", "OpenJDK", "---- FastDoubleParser-LICENSE", "---- LICENSE.txt");
    }

    @Test
    void sameInput_givesTheSameBytes_whateverTheMachineIsSetTo() throws IOException {
        Outcome again = Launcher.command("sh", "-c", "umask 077; exec src/packaging/archive/build \"$@\"", "sh")
                .with("TZ", "Asia/Kathmandu")
                .with("LC_ALL", "C")
                .run(VERSION, "linux-x86_64", StandIn.source(place).toString(), place.toString());

        assertThat(again.code()).as("%s", again).isZero();
        assertThat(place.resolve(NAME + ".tar.gz")).hasSameBinaryContentAs(archive);
    }

    @Test
    void windows_getsAZip_alwaysTheSame() throws IOException {
        Path program = Files.writeString(place.resolve("given.exe"), "MZ");
        String name = "cognito-token-" + VERSION + "-windows-x86_64";

        for (String out : List.of("one", "two")) {
            StandIn.build(
                    "archive/build",
                    VERSION,
                    "windows-x86_64",
                    program.toString(),
                    place.resolve(out).toString());
        }

        Path zip = place.resolve("one/" + name + ".zip");
        assertThat(place.resolve("two/" + name + ".zip")).hasSameBinaryContentAs(zip);
        assertThat(run("jar", "tf", zip.toString()).lines())
                .contains(
                        name + "/bin/cognito-token.exe",
                        name + "/LICENSE",
                        name + "/share/powershell/cognito-token.ps1")
                .allMatch(entry -> entry.startsWith(name + "/"));
    }

    @Test
    void sums_areThoseOfAllFiles() throws IOException {
        Files.copy(archive, place.resolve(archive.getFileName().toString()));
        Files.writeString(place.resolve("another.txt"), "text");

        StandIn.build("archive/sums", place.toString());
        StandIn.build("archive/sums", place.toString());

        assertThat(Files.readAllLines(place.resolve("SHA256SUMS"))).hasSize(2);
        assertThat(run("sha256sum", "--check", "SHA256SUMS")).isEqualTo("another.txt: OK\n" + NAME + ".tar.gz: OK\n");
    }

    @Test
    void unknownPlatform_isRefused() {
        Outcome outcome =
                Launcher.command("src/packaging/archive/build").run(VERSION, "vax", "pom.xml", place.toString());

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.stderr()).matches("error: no platform is called vax\nhint: .*\n");
    }

    private String run(String... command) {
        Outcome outcome = Launcher.command(command).in(place).run();
        assertThat(outcome.code()).as("%s", outcome).isZero();
        return outcome.stdout();
    }
}
