package io.github.cognitotoken.packaging;

import static io.github.cognitotoken.packaging.Platforms.VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.cognitotoken.e2e.Launcher;
import io.github.cognitotoken.e2e.Launcher.Outcome;
import io.github.cognitotoken.e2e.Tool;
import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The files of Homebrew, Scoop, winget and asdf, made by JReleaser in a tagged clone without a network. */
@Tag("release")
@EnabledOnOs(OS.LINUX)
class ChannelsIT {

    private static final String RELEASE =
            "https://github.com/cognito-token/cognito-token/releases/download/v" + VERSION + "/";

    @TempDir
    private static Path folder;

    private static Path release;
    private static Path made;

    @TempDir
    private Path home;

    @BeforeAll
    static void makeThem() throws IOException {
        Tool.require("unshare");
        Path clone = Files.createDirectory(folder.resolve("clone"));
        release = clone.resolve("target/release");
        made = clone.resolve("target/jreleaser/package");
        run("sh", "-ec", """
                mkdir "$1/src"
                cp pom.xml LICENSE .gitignore "$1"
                cp -R src/packaging "$1/src/"
                cd "$1"
                git init --quiet
                git add --all
                git -c user.name=test -c user.email=test@example.com commit --quiet --message 'Begin'
                git tag "v$2"
                """, "sh", clone.toString(), VERSION);
        for (Platforms.Platform platform : Platforms.all()) {
            StandIn.build(
                    "archive/build",
                    VERSION,
                    platform.name(),
                    StandIn.source(folder).toString(),
                    release.toString());
        }
        StandIn.build("archive/sums", release.toString());
        // without a network, where this user may take it away
        String offline =
                "unshare --map-root-user --net true 2>/dev/null && exec unshare --map-root-user --net \"$@\"; exec \"$@\"";
        Outcome outcome = Launcher.command(
                        "sh", "-c", offline, "sh", "mvn", "-B", "-o", "-Prelease", "jreleaser:package")
                .in(clone)
                .with("JRELEASER_PROJECT_VERSION", VERSION)
                .with("JRELEASER_GITHUB_TOKEN", "unused")
                .within(240)
                .run();
        assertThat(outcome.code()).as("%s", outcome).isZero();
    }

    @Test
    void homebrew_takesTheArchiveOfEachSystem_andInstallsCompletionsAndManualPages() throws IOException {
        String formula = Files.readString(made.resolve("homebrew/brew/Formula/cognito-token.rb"));

        for (String platform : List.of("macos-aarch64", "linux-x86_64", "linux-aarch64")) {
            String file = Platforms.named(platform).file();
            assertThat(formula)
                    .containsPattern("url \"\\Q" + RELEASE + file + "\\E\"\n +sha256 \"" + sumOf(file) + "\"\n");
        }
        assertThat(formula)
                .contains("class CognitoToken < Formula", "version \"" + VERSION + "\"", "license \"Apache-2.0\"")
                .contains(
                        "man.install", "bash_completion.install", "zsh_completion.install", "fish_completion.install");
    }

    @Test
    void formula_isRuby() {
        Tool.assume("ruby");

        assertThat(run(
                        "ruby",
                        "-c",
                        made.resolve("homebrew/brew/Formula/cognito-token.rb").toString()))
                .contains("Syntax OK");
    }

    @Test
    void scoop_takesTheArchiveOfWindows() throws IOException {
        JsonObject manifest = JsonParser.parseString(
                        Files.readString(made.resolve("cognito-token/scoop/bucket/cognito-token.json")))
                .getAsJsonObject();
        JsonObject archive = manifest.getAsJsonObject("architecture").getAsJsonObject("64bit");
        String file = Platforms.named("windows-x86_64").file();

        assertThat(archive.get("url").getAsString()).isEqualTo(RELEASE + file);
        assertThat(archive.get("hash").getAsString()).isEqualTo("sha256:" + sumOf(file));
        assertThat(archive.get("extract_dir").getAsString()).isEqualTo(file.replace(".zip", ""));
        assertThat(manifest.get("version").getAsString()).isEqualTo(VERSION);
        assertThat(manifest.get("license").getAsString()).isEqualTo("Apache-2.0");
        assertThat(manifest.get("bin").getAsString()).isEqualTo("bin\\cognito-token.exe");
        assertThat(manifest.getAsJsonObject("autoupdate").toString()).contains("$version", "SHA256SUMS");
    }

    @Test
    void winget_takesTheArchiveOfWindows() throws IOException {
        Path manifests = made.resolve("cognito-token/winget/manifests/c/CognitoToken/CognitoToken/" + VERSION);
        String file = Platforms.named("windows-x86_64").file();

        assertThat(Files.readString(manifests.resolve("CognitoToken.CognitoToken.installer.yaml")))
                .contains("PackageIdentifier: CognitoToken.CognitoToken\n", "PackageVersion: " + VERSION + "\n")
                .contains("Architecture: x64\n", "InstallerUrl: " + RELEASE + file + "\n")
                .containsIgnoringCase("InstallerSha256: " + sumOf(file) + "\n")
                .contains("RelativeFilePath: " + file.replace(".zip", "") + "\\bin\\cognito-token.exe\n");
        assertThat(Files.readString(manifests.resolve("CognitoToken.CognitoToken.locale.en-US.yaml")))
                .contains("License: Apache-2.0\n", "Moniker: cognito-token\n");
        assertThat(manifests.resolve("CognitoToken.CognitoToken.yaml")).isNotEmptyFile();
    }

    @Test
    void asdf_installsTheArchiveOfThisSystem() throws IOException {
        Outcome outcome = asdf();

        assertThat(outcome.code()).as("%s", outcome).isZero();
        try (UserPool pool = StandIn.pool()) {
            StandIn.printsToken(StandIn.signingIn(
                            pool,
                            home,
                            home.resolve("installed/bin/cognito-token").toString())
                    .run());
        }
        assertThat(home.resolve("installed/share/man/man1/cognito-token.1")).isNotEmptyFile();
    }

    @Test
    void asdf_refusesAnArchiveThatWasChanged() throws IOException {
        Path changed = Files.createDirectory(home.resolve("release"));
        run(
                "sh",
                "-c",
                "cp \"$1\"/* \"$2\" && for file in \"$2\"/*.tar.gz; do echo >>\"$file\"; done",
                "sh",
                release.toString(),
                changed.toString());

        Outcome outcome = asdf(changed);

        assertThat(outcome.code()).isNotZero();
        assertThat(outcome.stderr()).contains("the SHA-256 sum of cognito-token-");
        assertThat(home.resolve("installed")).doesNotExist();
    }

    @Test
    void scriptsOfAsdf_pleaseShellcheck() {
        Tool.require("shellcheck");

        assertThat(run(
                        "sh",
                        "-c",
                        "cd \"$1\" && shellcheck -x -P SCRIPTDIR bin/* lib/*",
                        "sh",
                        made.resolve("cognito-token/asdf").toString()))
                .isEmpty();
    }

    private Outcome asdf() throws IOException {
        return asdf(release);
    }

    /** The two scripts that asdf runs, with a curl that takes the files of a release from a folder. */
    private Outcome asdf(Path files) throws IOException {
        Path curl = Files.createDirectory(home.resolve("bin")).resolve("curl");
        Files.writeString(curl, """
                #!/bin/sh
                file=/dev/stdout
                while [ $# -gt 0 ]; do
                    case $1 in
                        -o) file=$2; shift ;;
                        -*) ;;
                        *) url=$1 ;;
                    esac
                    shift
                done
                case $url in
                    %s*) cat "%s/${url##*/}" >"$file" ;;
                    *) exit 22 ;;
                esac
                """.formatted(RELEASE, files));
        assertThat(curl.toFile().setExecutable(true)).isTrue();
        return Launcher.command(
                        "sh",
                        "-ec",
                        "\"$1/bin/download\"; \"$1/bin/install\"",
                        "sh",
                        made.resolve("cognito-token/asdf").toString())
                .with("PATH", curl.getParent() + ":" + System.getenv("PATH"))
                .with("ASDF_INSTALL_TYPE", "version")
                .with("ASDF_INSTALL_VERSION", VERSION)
                .with("ASDF_DOWNLOAD_PATH", home.resolve("downloaded").toString())
                .with("ASDF_INSTALL_PATH", home.resolve("installed").toString())
                .run();
    }

    private static String sumOf(String file) throws IOException {
        return Files.readAllLines(release.resolve("SHA256SUMS")).stream()
                .filter(line -> line.endsWith("  " + file))
                .map(line -> line.substring(0, 64))
                .findFirst()
                .orElseThrow();
    }

    private static String run(String... command) {
        Outcome outcome = Launcher.command(command).within(120).run();
        assertThat(outcome.code()).as("%s", outcome).isZero();
        return outcome.stdout();
    }
}
