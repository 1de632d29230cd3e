package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.http.ThrowAwayCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code curl}: the real one, with the token in a header that nobody else sees. */
class CurlIT {

    private final UserPool pool = Bob.pool();
    private final FixedTokens tokens = FixedTokens.of(pool);
    private final ProtectedApi api = ProtectedApi.http();
    private final String bearer = "Bearer " + tokens.access();
    private final CognitoToken bob = Bob.at(pool);

    @BeforeEach
    void needsCurl() {
        Tool.require("curl");
        bob.env("TMPDIR", bob.home().toString());
    }

    @AfterEach
    void stop() {
        api.close();
        pool.close();
    }

    @Test
    void token_isInTheHeader_andTheAnswerOnStandardOutput() {
        bob.run("curl", "-sS", url("/orders")).succeeds().prints("{\"ok\":true}\n");

        assertThat(api.calls()).singleElement().satisfies(call -> {
            assertThat(call.authorization()).containsExactly(bearer);
            assertThat(call.path()).isEqualTo("/orders");
        });
        nothingIsLeft();
    }

    /** For curl itself what follows would be URLs only: the token would go to hosts that are called like options. */
    @Test
    void separatorBeforeCurlsArguments_isLeftOut() {
        bob.run("curl", "--", "-sS", url("/orders")).succeeds().prints("{\"ok\":true}\n");
        bob.run("curl", "--").fails(2).error("curl needs arguments");
    }

    @Test
    void idToken_andHeaderPrefix_areTheUsersChoice() {
        bob.run("--id-token", "--header-prefix", "", "curl", "-sS", url("/")).succeeds();
        bob.run("--header-prefix", "JWT", "curl", "-sS", url("/")).succeeds();

        assertThat(api.calls())
                .extracting(ProtectedApi.Call::authorization)
                .containsExactly(List.of(tokens.id()), List.of("JWT " + tokens.access()));
    }

    @Test
    void curlsOwnOptions_workBesideOurs() throws IOException {
        Path config = bob.file("their-config", "user-agent = \"theirs\"\nrequest = \"PUT\"\n");
        Path header = bob.file("header", "X-Mine: 1\n");
        Path jar = bob.home().resolve("jar");
        Path out = bob.home().resolve("out");

        bob.stdin("a=b")
                .run(
                        "curl",
                        "-sS",
                        "-u",
                        "user:secret",
                        "-c",
                        jar.toString(),
                        "-b",
                        "k=v",
                        "-o",
                        out.toString(),
                        "-H",
                        "@" + header,
                        "--config",
                        config.toString(),
                        "-d",
                        "@-",
                        url("/x"))
                .succeeds()
                .prints("");

        assertThat(out).hasContent("{\"ok\":true}");
        assertThat(jar).content().contains("seen");
        assertThat(api.calls()).singleElement().satisfies(call -> {
            assertThat(call.method()).isEqualTo("PUT");
            assertThat(call.body()).isEqualTo("a=b");
            assertThat(call.cookies()).containsExactly("k=v");
            assertThat(call.authorization()).containsExactly(bearer);
        });
    }

    @Test
    void configFromStandardInput_isTheUsers() {
        bob.stdin("url = \"" + url("/from-stdin") + "\"\nnoproxy = \"*\"\n")
                .run("--allow-http", "curl", "-sS", "--config", "-")
                .succeeds();

        assertThat(api.calls()).extracting(ProtectedApi.Call::path).containsExactly("/from-stdin");
    }

    @Test
    void next_sendsTheTokenAgain() {
        bob.run("curl", "-sS", "-d", "1", url("/a"), "--next", "-sS", url("/b"), "-:", "-sS", url("/c"))
                .succeeds();

        assertThat(api.calls())
                .extracting(call -> call.method() + " " + call.path() + " " + call.authorization())
                .containsExactly("POST /a [" + bearer + "]", "GET /b [" + bearer + "]", "GET /c [" + bearer + "]");
    }

    @Test
    void curlrc_isRead_unlessTheUserSaysNo() throws IOException {
        Files.writeString(bob.home().resolve(".curlrc"), "request = \"OPTIONS\"\n");

        bob.run("curl", "-sS", url("/")).succeeds();
        bob.run("curl", "-q", "-sS", url("/")).succeeds();
        bob.run("curl", "-qsS", url("/")).succeeds();

        assertThat(api.calls()).extracting(ProtectedApi.Call::method).containsExactly("OPTIONS", "GET", "GET");
        assertThat(api.calls())
                .allSatisfy(call -> assertThat(call.authorization()).containsExactly(bearer));
    }

    @Test
    void exitCode_andErrors_areCurls() {
        api.answering(call -> "no");
        assertThat(bob.run("curl", "-sS", "--no-such-option").ends(2).stderr())
                .contains("curl: option --no-such-option");
        bob.run("curl", "--help").succeeds();
        bob.run("curl", "--version").succeeds();
        bob.run("curl", "-sS", "http://127.0.0.1:1/").ends(7);
    }

    @Test
    void noToken_noRequest() {
        pool.faults().clear();
        CognitoToken.with(pool)
                .as(Bob.NAME, "wrong")
                .run("curl", "-sS", url("/"))
                .fails(4);
        bob.run("--expect", "group=admins", "curl", "-sS", url("/")).fails(6);
        bob.run("--expect", "group=admins", "exec", "curl", "-sS", url("/")).fails(6);

        assertThat(api.calls()).isEmpty();
    }

    @Test
    void missingCurl_is127_beforeTheNetwork() {
        bob.env("PATH", Program.folder().toString())
                .run("curl", url("/"))
                .fails(127)
                .error("curl is not on the PATH");
        bob.run("curl").fails(2).error("curl needs arguments");
        assertThat(pool.requests().count()).isZero();
    }

    @Test
    void redirect_toAnotherHost_orToPlainHttp_doesNotCarryTheToken() {
        try (ProtectedApi other = ProtectedApi.http()) {
            // without --allow-http curl does not follow to http at all
            assertThat(bob.run("curl", "-sSL", url("/to?" + other.url("/x")))
                            .ends(1)
                            .stderr())
                    .contains("Protocol \"http\"");
            assertThat(bob.run("curl", "-sS", "--location-trusted", url("/to?" + other.url("/x")))
                            .ends(1)
                            .stdout())
                    .isEmpty();
            assertThat(other.calls()).isEmpty();

            bob.run("--allow-http", "curl", "-sSL", url("/to?" + other.url("/x")))
                    .succeeds();
            assertThat(other.calls())
                    .singleElement()
                    .satisfies(call -> assertThat(call.authorization()).isEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://api.example.com:%d/", "HTTP://api.example.com:%d/"})
    void plainHttp_toAnotherMachine_isRefusedByCurl(String url) {
        // --resolve leads the name to the server of this test
        Outcome outcome = bob.run(
                "curl", "-sS", "--resolve", "api.example.com:" + api.port() + ":127.0.0.1", url.formatted(api.port()));

        assertThat(outcome.exitCode()).isNotZero();
        assertThat(outcome.stderr()).contains("Protocol \"http\"");
        assertThat(api.calls()).isEmpty();
    }

    @Test
    void plainHttp_toAnotherMachine_isToldHowToAllowIt_andAllowed() {
        String[] resolve = {"--resolve", "api.example.com:" + api.port() + ":127.0.0.1"};
        String url = "http://api.example.com:" + api.port() + "/";

        assertThat(bob.run("curl", "-sS", resolve[0], resolve[1], url).ends(1).stderr())
                .contains("note: others can read what goes over http", "--allow-http curl");
        bob.run("--allow-http", "curl", "-sS", resolve[0], resolve[1], url).succeeds();
        assertThat(api.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.authorization()).containsExactly(bearer));
    }

    @Test
    void plainHttp_inTheUsersConfigFile_isRefusedToo() {
        Path config = bob.file("c", "url = \"" + url("/") + "\"\n");

        bob.run("curl", "-sS", "--config", config.toString()).ends(1);
        assertThat(api.calls()).isEmpty();
    }

    @Test
    void mixtureOfThisMachineAndAnother_isRefusedBeforeTheNetwork() {
        bob.run("curl", url("/"), "http://api.example.com/").fails(2).hint("--allow-http");
        assertThat(pool.requests().count()).isZero();
    }

    @Test
    void urlWithoutAScheme_isHttps() {
        try (ProtectedApi secure = ProtectedApi.https(ThrowAwayCertificate.shared())) {
            bob.run("curl", "-sSk", "127.0.0.1:" + secure.port() + "/").succeeds();

            assertThat(secure.calls())
                    .singleElement()
                    .satisfies(call -> assertThat(call.authorization()).containsExactly(bearer));
        }
    }

    @Test
    void proxyOfTheEnvironment_doesNotSeeWhatStaysOnThisMachine() {
        bob.run().succeeds(); // so that Cognito is not asked through the proxy
        try (ProtectedApi proxy = ProtectedApi.http()) {
            bob.env("http_proxy", proxy.url("").toString()).env("NO_PROXY", "internal.example");

            bob.run("curl", "-sS", url("/direct")).succeeds();
            assertThat(proxy.calls()).isEmpty();
            assertThat(api.calls()).hasSize(1);
        }
    }

    @Test
    void token_isNeitherInTheArguments_norInTheEnvironment_ofCurl() throws IOException {
        Path spy = bob.file("bin/curl", """
                #!/bin/sh
                tr '\\0' '\\n' </proc/$$/cmdline >seen
                tr '\\0' '\\n' </proc/$$/environ >>seen
                stat -c '%a %n' "$2" "$(dirname "$2")" >>seen
                """);
        Files.setPosixFilePermissions(spy, PosixFilePermissions.fromString("rwx------"));
        bob.env("COGNITO_ACCESS_TOKEN", "old")
                .env("COGNITO_ID_TOKEN", "old")
                .env("PATH", spy.getParent() + ":" + System.getenv("PATH"));

        bob.run("curl", "https://api.example.com").succeeds();

        assertThat(Files.readString(bob.home().resolve("seen")))
                .contains("--config\n", "\n600 ", "\n700 ")
                .doesNotContain(tokens.access(), tokens.id(), Bob.PASSWORD, "COGNITO_ID_TOKEN", "COGNITO_ACCESS_TOKEN");
        nothingIsLeft();
    }

    @Test
    void asAProcess_itTakesPipesOfTheShell_andIsSeenByNobody() {
        Tool.require("strace");
        bob.env("URL", url("/smoke"))
                .script(
                        "bash",
                        "strace -f -e trace=execve -s 9999 -v -o trace cognito-token curl -sS -H @<(echo X-A: 1)"
                                + " -d @<(printf body) \"$URL\" && grep -c 'curl.*--config' trace && ! grep -F "
                                + tokens.access() + " trace")
                .ends(0);

        assertThat(api.calls()).singleElement().satisfies(call -> {
            assertThat(call.body()).isEqualTo("body");
            assertThat(call.authorization()).containsExactly(bearer);
        });
        nothingIsLeft();
    }

    @Test
    void headerFile_isGone_afterASignal() throws IOException {
        Path curl = bob.file("bin/curl", "#!/bin/sh\necho $$ >pid\nexec sleep 100\n");
        Files.setPosixFilePermissions(curl, PosixFilePermissions.fromString("rwx------"));
        bob.env("PATH", curl.getParent() + ":" + System.getenv("PATH"));
        Running running = bob.start("curl", "https://api.example.com");
        ProcessHandle curlProcess = running.awaitProcessIn(bob.home().resolve("pid"));
        assertThat(ours()).hasSize(1);

        curlProcess.parent().orElseThrow().destroy();

        running.ends().ends(143).isSilent();
        nothingIsLeft();
    }

    private void nothingIsLeft() {
        assertThat(ours()).isEmpty();
    }

    private List<Path> ours() {
        try (Stream<Path> all = Files.list(bob.home())) {
            return all.filter(path -> path.getFileName().toString().startsWith("cognito-token-"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String url(String path) {
        return api.url(path).toString();
    }
}
