package io.github.cognitotoken.packaging;

import static io.github.cognitotoken.packaging.Platforms.VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.cognitotoken.e2e.Launcher;
import io.github.cognitotoken.e2e.Launcher.Outcome;
import io.github.cognitotoken.e2e.Tool;
import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The OCI image: read by skopeo, unpacked by umoci, and run as a container engine would. */
@Tag("release")
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class ImageIT {

    private static final String DIGEST = "sha256:[0-9a-f]{64}";

    @TempDir
    private static Path folder;

    private static Path product;
    private static String image;
    private static String digest;
    private static Path root;

    @TempDir
    private Path home;

    @BeforeAll
    static void buildAndUnpack() throws IOException {
        List.of("skopeo", "umoci", "unshare", "chroot").forEach(Tool::require);
        product = product();
        Path tar = folder.resolve("image.tar");
        digest = StandIn.build("oci/build", VERSION, "linux-x86_64", product.toString(), tar.toString());
        image = "oci-archive:" + tar;
        run("skopeo", "copy", "--quiet", image, "oci:" + folder.resolve("layout") + ":latest");
        run(
                "umoci",
                "unpack",
                "--rootless",
                "--image",
                folder.resolve("layout") + ":latest",
                folder.resolve("bundle").toString());
        root = folder.resolve("bundle/rootfs");
        // as engines do, whatever the umask
        run("chmod", "755", root.toString());
    }

    private static Path product() throws IOException {
        Path given = StandIn.source(folder);
        return Files.isDirectory(given) ? given : ImageStandIn.in(folder.resolve("product"));
    }

    @Test
    void manifest_isOfTheOciKind_andHasTheDigestThatWasPrinted() {
        assertThat(digest).matches(DIGEST);
        assertThat(run("skopeo", "inspect", "--format", "{{.Digest}}", image).strip())
                .isEqualTo(digest);
        JsonObject manifest = json("skopeo", "inspect", "--raw", image);
        assertThat(manifest.get("mediaType").getAsString()).isEqualTo("application/vnd.oci.image.manifest.v1+json");
        assertThat(manifest.getAsJsonObject("config").get("mediaType").getAsString())
                .isEqualTo("application/vnd.oci.image.config.v1+json");
        assertThat(manifest.getAsJsonArray("layers"))
                .extracting(layer -> layer.getAsJsonObject().get("mediaType").getAsString())
                .containsOnly("application/vnd.oci.image.layer.v1.tar+gzip");
    }

    @Test
    void sameInput_givesTheSameDigest() throws IOException {
        assertThat(StandIn.build(
                        "oci/build",
                        VERSION,
                        "linux-x86_64",
                        product.toString(),
                        home.resolve("again.tar").toString()))
                .isEqualTo(digest);
    }

    @Test
    void config_namesSystemUserProgramAndOrigin() {
        JsonObject whole = json("skopeo", "inspect", "--config", image);
        JsonObject config = whole.getAsJsonObject("config");

        assertThat(whole.get("architecture").getAsString()).isEqualTo("amd64");
        assertThat(config.get("User").getAsString()).isEqualTo("65532:65532");
        assertThat(config.get("Entrypoint")).hasToString("[\"/opt/cognito-token/bin/cognito-token\"]");
        assertThat(config.get("Cmd")).isNull();
        JsonObject labels = config.getAsJsonObject("Labels");
        assertThat(labels.keySet()).allMatch(name -> name.startsWith("org.opencontainers.image."));
        assertThat(labels.get("org.opencontainers.image.version").getAsString()).isEqualTo(VERSION);
        assertThat(labels.get("org.opencontainers.image.licenses").getAsString())
                .isEqualTo("Apache-2.0");
        assertThat(labels.get("org.opencontainers.image.source").getAsString())
                .isEqualTo("https://github.com/cognito-token/cognito-token");
    }

    @Test
    void executables_mayBeRunByAll_andNothingMayBeWrittenButInTmp() {
        String modes = run("find", root.toString(), "-mindepth", "1", "-printf", "%m %y /%P\n");

        assertThat(modes.lines()).contains("755 f /opt/cognito-token/bin/cognito-token", "777 d /tmp");
        assertThat(modes.lines().filter(line -> !line.endsWith(" /tmp")))
                .allMatch(line -> line.matches("(755|644) .*"));
    }

    @Test
    void content_isTheProgramAndWhatItNeeds_withoutAShell() throws IOException {
        assertThat(root.resolve("etc/passwd")).content().contains("nonroot:x:65532:65532:");
        assertThat(root.resolve("etc/group")).content().contains("nonroot:x:65532:");
        assertThat(root.resolve("etc/ssl/certs/ca-certificates.crt")).content().contains("-----BEGIN CERTIFICATE-----");
        assertThat(Files.getPosixFilePermissions(root.resolve("tmp"))).hasSize(9);
        for (String file : List.of(
                "LICENSE",
                "NOTICE",
                "share/callback.html",
                "share/man/man1/cognito-token.1",
                "share/bash-completion/completions/cognito-token")) {
            assertThat(root.resolve("opt/cognito-token").resolve(file)).isNotEmptyFile();
        }
        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .doesNotContain("sh", "bash", "dash", "busybox", "apt", "dpkg");
        }
        assertThat(Files.exists(root.resolve("bin"), LinkOption.NOFOLLOW_LINKS)).isFalse();
    }

    @Test
    void container_signsIn_trustingTheCertificatesOfTheImage() throws IOException {
        try (UserPool pool = StandIn.pool()) {
            Path bundle = root.resolve("etc/ssl/certs/ca-certificates.crt");
            Files.writeString(bundle, Files.readString(pool.caBundle()), StandardOpenOption.APPEND);

            Outcome outcome = container(List.of(
                    "AWS_ENDPOINT_URL=" + pool.endpoint(),
                    "COGNITO_CLIENT_ID=" + pool.client().id(),
                    "COGNITO_USERNAME=bob",
                    "COGNITO_PASSWORD=Correct-Horse-7"));

            StandIn.printsToken(outcome);
            assertThat(root.resolve("tmp/.cache/cognito-token")).isDirectory();
        }
    }

    @Test
    void container_endsWithTheProgramsExitCode() {
        assertThat(container(List.of(), "--nonsense").code()).isEqualTo(2);
    }

    @Test
    void executableOfAnotherProcessor_isRefused_whereItsLibrariesWouldBeMissing() throws IOException {
        Path foreign = Files.writeString(home.resolve("foreign"), "\177ELF /lib/ld-linux-aarch64.so.1");

        Outcome outcome = Launcher.command("src/packaging/oci/build")
                .run(
                        VERSION,
                        "linux-aarch64",
                        foreign.toString(),
                        home.resolve("image.tar").toString());

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.stderr()).matches("error: the executable is linked dynamically, .*\nhint: .*\n");
    }

    /** In the image's root folder, as its user, with its environment, and the devices and /proc that every engine gives. */
    private Outcome container(List<String> environment, String... arguments) {
        assumeTrue("root".equals(System.getProperty("user.name")), "root alone may change the root folder");
        JsonObject config = json("skopeo", "inspect", "--config", image).getAsJsonObject("config");
        List<String> command = new ArrayList<>(List.of("unshare", "--mount", "sh", "-c", """
                root=$1
                shift
                mkdir -p "$root/dev" "$root/proc"
                mount --rbind /dev "$root/dev"
                mount --rbind /proc "$root/proc"
                exec chroot --userspec=65532:65532 "$root" "$@"
                """, "sh", root.toString()));
        command.add(config.getAsJsonArray("Entrypoint").get(0).getAsString());
        command.addAll(List.of(arguments));
        Launcher launcher = Launcher.command("env", "-i");
        List<String> variables = new ArrayList<>(environment);
        for (JsonElement variable : config.getAsJsonArray("Env")) {
            String text = variable.getAsString();
            // that of the image has nothing of this machine's, which "unshare" is on
            variables.add(text.startsWith("PATH=") ? text + ":" + System.getenv("PATH") : text);
        }
        variables.addAll(command);
        return launcher.run(variables.toArray(String[]::new));
    }

    private static JsonObject json(String... command) {
        return JsonParser.parseString(run(command)).getAsJsonObject();
    }

    private static String run(String... command) {
        Outcome outcome = Launcher.command(command).within(120).run();
        assertThat(outcome.code()).as("%s", outcome).isZero();
        return outcome.stdout();
    }
}
