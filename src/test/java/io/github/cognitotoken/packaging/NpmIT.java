package io.github.cognitotoken.packaging;

import static io.github.cognitotoken.packaging.Platforms.VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.cognitotoken.e2e.Launcher;
import io.github.cognitotoken.e2e.Launcher.Outcome;
import io.github.cognitotoken.node.Node;
import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The npm packages, installed in an empty home from a registry on loopback, as README says. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class NpmIT {

    private static final String PLATFORM_FOLDER = "lib/node_modules/cognito-token/node_modules/@cognito-token";

    @TempDir
    private static Path folder;

    private static Path packages;
    private static Path prefix;
    private static UserPool pool;

    @TempDir
    private Path home;

    @BeforeAll
    static void buildAndInstall() throws IOException {
        Node.require("the npm packages");
        packages = folder.resolve("packages");
        prefix = folder.resolve("prefix");
        String program = StandIn.source(folder).toString();
        Path foreign = Files.writeString(folder.resolve("foreign"), "of another system");
        StandIn.build(
                "npm/build",
                VERSION,
                packages.toString(),
                "linux-x86_64=" + program,
                "linux-x86_64-musl=" + foreign,
                "macos-aarch64=" + foreign);
        try (NpmRegistry registry = NpmRegistry.of(packages)) {
            Outcome installed = Launcher.command("npm", "install", "--global", "cognito-token")
                    .with("HOME", Files.createDirectory(folder.resolve("home")).toString())
                    .with("npm_config_registry", registry.url())
                    .with("npm_config_prefix", prefix.toString())
                    .with("npm_config_audit", "false")
                    .with("npm_config_update_notifier", "false")
                    .run();
            assertThat(installed.code()).as("%s", installed).isZero();
        }
        pool = StandIn.pool();
    }

    @AfterAll
    static void stop() {
        if (pool != null) {
            pool.close();
        }
    }

    @Test
    void installed_signsIn() {
        StandIn.printsToken(script("exec cognito-token"));
    }

    @Test
    void thisPlatformsPackageAlone_isInstalled() throws IOException {
        try (Stream<Path> installed = Files.list(prefix.resolve(PLATFORM_FOLDER))) {
            assertThat(installed.map(path -> path.getFileName().toString())).containsExactly("linux-x64");
        }
    }

    @Test
    void executableThatReadmeNames_isThere() throws IOException {
        String line = Files.readString(Path.of("src/packaging/npm/README.md"))
                .lines()
                .filter(text -> text.contains("npm root"))
                .findFirst()
                .orElseThrow();

        StandIn.printsToken(script(line));
    }

    @Test
    void exitCodes_arePassedOn() {
        assertThat(script("cognito-token --nonsense").code()).isEqualTo(2);
        assertThat(script("COGNITO_PASSWORD=wrong cognito-token").code()).isEqualTo(4);
        assertThat(script("cognito-token exec sh -c 'exit 73'").code()).isEqualTo(73);
        assertThat(script("cognito-token exec sh -c 'kill -KILL $$'").code()).isEqualTo(137);
    }

    @Test
    void standardInput_isPassedOn() {
        assertThat(script("cognito-token | cognito-token decode - 2>/dev/null").stdout())
                .contains("\"token_use\"");
    }

    @Test
    void terminal_isPassedOn() {
        Outcome outcome =
                script("script -qec \"cognito-token exec sh -c 'test -t 0 && test -t 1 && echo terminal'\" /dev/null");

        assertThat(outcome.stdout()).contains("terminal");
    }

    @Test
    void signal_reachesTheProgram_whoseEndIsTheScripts() {
        Outcome outcome = script("""
                cognito-token exec sh -c 'trap "exit 42" TERM; : >ready; while :; do sleep 0.1; done' &
                program=$!
                until [ -e ready ]; do sleep 0.1; done
                kill -TERM $program
                wait $program
                """);

        assertThat(outcome.code()).isEqualTo(42);
    }

    @Test
    void endBySignal_isTheScriptsOwn() {
        Outcome outcome = script("""
                cognito-token exec sh -c ': >ready; exec sleep 60' &
                program=$!
                until [ -e ready ]; do sleep 0.1; done
                kill -TERM $program
                wait $program
                """);

        assertThat(outcome.code()).isEqualTo(143);
    }

    @Test
    void platformWithoutAPackage_isNamedInTwoLines() throws IOException {
        Path script = home.resolve("bin/cognito-token.js");
        Files.createDirectory(script.getParent());
        Files.copy(Path.of("src/packaging/npm/bin/cognito-token.js"), script);

        Outcome outcome = Launcher.command("node", script.toString()).run();

        assertThat(outcome.stderr()).matches("error: no package .* for linux on x64\nhint: .*\n");
        assertThat(outcome.stdout()).isEmpty();
        assertThat(outcome.code()).isEqualTo(3);
    }

    @Test
    void packages_runNothingAtTheInstallation_andBelongToTheirPlatform() {
        JsonObject main = manifest("cognito-token-" + VERSION + ".tgz");
        JsonObject musl = manifest("cognito-token-linux-x64-musl-" + VERSION + ".tgz");

        assertThat(main.has("scripts")).isFalse();
        assertThat(musl.has("scripts")).isFalse();
        assertThat(main.getAsJsonObject("optionalDependencies").keySet())
                .containsExactly(
                        "@cognito-token/linux-x64", "@cognito-token/linux-x64-musl", "@cognito-token/darwin-arm64");
        assertThat(musl.get("os")).hasToString("[\"linux\"]");
        assertThat(musl.get("cpu")).hasToString("[\"x64\"]");
        assertThat(musl.get("libc")).hasToString("[\"musl\"]");
    }

    @Test
    void platformsPackage_holdsCompletionsAndManualPages() {
        Path installed = prefix.resolve(PLATFORM_FOLDER).resolve("linux-x64");

        assertThat(installed.resolve("share/man/man1/cognito-token.1")).isNotEmptyFile();
        assertThat(installed.resolve("share/bash-completion/completions/cognito-token"))
                .isNotEmptyFile();
        assertThat(installed.resolve("share/callback.html")).isNotEmptyFile();
        assertThat(installed.resolve("NOTICE")).isNotEmptyFile();
        assertThat(installed.resolve("LICENSE")).isNotEmptyFile();
    }

    private static JsonObject manifest(String tarball) {
        return JsonParser.parseString(NpmRegistry.manifestOf(packages.resolve(tarball)))
                .getAsJsonObject();
    }

    private Outcome script(String script) {
        return StandIn.signingIn(pool, home, "sh", "-c", script)
                .in(home)
                .with("PATH", prefix.resolve("bin") + ":" + System.getenv("PATH"))
                .with("npm_config_prefix", prefix.toString())
                .run();
    }
}
