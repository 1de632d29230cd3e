package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/** Profiles are added by options, and by answers at the terminal. */
class ProfileAddIT {

    private static final String POOL = "us-east-1_AbCdEf123";

    private final CognitoToken program = CognitoToken.alone();

    @Test
    void addedProfile_signsIn() {
        try (UserPool pool = Bob.pool()) {
            String client = pool.client().id();
            program.run(
                            "profile",
                            "add",
                            "local",
                            "--client-id",
                            client,
                            "--user-pool-id",
                            POOL,
                            "-u",
                            Bob.NAME,
                            "--endpoint-url",
                            pool.endpoint().toString(),
                            "--password-command",
                            "printf %s Correct-Horse-7")
                    .succeedsSaying(
                            "wrote profile 'local' to " + program.configFile() + "; next: cognito-token -p local\n")
                    .prints("");

            program.run("-p", "local").succeeds().printsToken("access", Bob.NAME);
        }
    }

    @Test
    void everyOption_becomesItsKey_filesWithTheirWholePath() {
        program.in(program.home())
                .run(
                        "profile",
                        "add",
                        "default",
                        "-c",
                        "1c",
                        "--region",
                        "eu-west-1",
                        "--flow",
                        "srp",
                        "-u",
                        "bob",
                        "--ca-bundle",
                        "ca.pem",
                        "--client-secret-file",
                        "secret",
                        "--mfa-code-command",
                        "oathtool \"$x\"",
                        "--password-file=/p")
                .succeedsSaying("wrote profile 'default' to " + program.configFile() + "; next: cognito-token\n");

        assertThat(program.configFile()).hasContent("""
                [default]
                client_id = 1c
                region = eu-west-1
                username = bob
                flow = srp
                ca_bundle = %1$s/ca.pem
                client_secret_file = %1$s/secret
                password_file = /p
                mfa_code_command = oathtool "$x"
                """.formatted(program.home()));
    }

    @Test
    void questions_areAskedAtTheTerminal_enterSkips() {
        try (Terminal terminal = program.atTerminal("cognito-token profile add staging")) {
            terminal.shows("App client id: ")
                    .type("1c\n")
                    .shows("User pool id, such as us-east-1_AbCdEf123 (Enter: none): ")
                    .type("nonsense\n")
                    .shows("warning: the user pool id from the terminal is malformed: 'nonsense'")
                    .type(POOL + "\n")
                    .shows("Username (Enter: ask each time): ")
                    .type("\n")
                    .ends(0);
        }
        assertThat(program.configFile()).hasContent("[profile staging]\nuser_pool_id = " + POOL + "\nclient_id = 1c\n");
    }

    @Test
    void region_isAskedFor_whereThereIsNoPoolId() {
        try (Terminal terminal = program.atTerminal("cognito-token profile add staging -u bob")) {
            terminal.shows("App client id: ")
                    .type("1c\n")
                    .shows("User pool id")
                    .type("\n")
                    .shows("Region (Enter: from the AWS settings): ")
                    .type("eu-west-1\n")
                    .ends(0);
        }
        assertThat(program.configFile())
                .hasContent("[profile staging]\nclient_id = 1c\nregion = eu-west-1\nusername = bob\n");
    }

    @Test
    void malformedAnswers_areThreeAtMost() {
        try (Terminal terminal = program.atTerminal("cognito-token profile add staging")) {
            assertThat(terminal.type("a b\n").type("a b\n").type("a b\n").ends(3))
                    .contains("error: the app client id from the terminal is malformed: 'a b'");
        }
        assertThat(program.configFile()).doesNotExist();
    }

    @Test
    void noQuestion_isAsked_whereTheClientIdIsGiven() {
        try (Terminal terminal = program.atTerminal("cognito-token profile add staging -c 1c")) {
            assertThat(terminal.ends(0)).startsWith("wrote profile 'staging'");
        }
    }

    @Test
    void missingClientId_withoutATerminal_isExit5() {
        program.run("profile", "add", "staging")
                .fails(5)
                .error("the app client id is needed", "no terminal")
                .hint("--client-id");
        program.env("COGNITO_CLIENT_ID", "1c")
                .run("profile", "add", "staging", "--no-input")
                .fails(5)
                .error("--no-input forbids prompts");
        assertThat(program.configFile()).doesNotExist();
    }

    @Test
    void nameThatIsTaken_isRefused_beforeAnythingIsAsked_unlessItIsToBeReplaced() {
        program.config("# mine\n[profile a]\nclient_id = 1c # old\nusername = bob\n");

        program.run("profile", "add", "a")
                .fails(3)
                .error("there is a profile 'a' already")
                .hint("--replace");
        assertThat(program.configFile()).hasContent("# mine\n[profile a]\nclient_id = 1c # old\nusername = bob\n");

        program.run("profile", "add", "a", "--replace", "-c", "2c").succeedsSaying(written("a"));
        assertThat(program.configFile()).hasContent("# mine\n[profile a]\nclient_id = 2c\n");
    }

    @Test
    void badValues_areExit2_andNothingIsWritten() {
        program.run("profile", "add", "a", "-c", "a b")
                .fails(2)
                .error("the app client id from --client-id is malformed");
        program.run("profile", "add", "a b", "-c", "1c").fails(2).error("cannot be the name of a profile");
        program.run("profile", "add", "-c", "1c", "--", "-a").fails(2).error("cannot be the name of a profile");
        program.run("profile", "add", "a", "-c", "1c", "--password-command", "pass show x # old")
                .fails(2)
                .error("'password_command'", "before '#'")
                .hint("script");
        program.run("profile", "add", "a", "-c", "1c", "--password-file", "a", "--password-command", "b")
                .fails(2)
                .error("the password is given twice");
        program.run("profile", "add", "a", "-c", "1c", "--client-secret-file", "-")
                .fails(2);
        assertThat(program.configFile()).doesNotExist();
    }

    @Test
    void secretItself_closesTheFile_andIsShownNowhere() throws IOException {
        String secret = "cs9d1e$HOME${env:PATH}%n'\"#;ß漢字🔒\\csend";
        program.config("[default]\nclient_id = 1c\n");
        Path file = program.configFile();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        Outcome added = program.run("profile", "add", "a", "-c", "2c", "--client-secret", secret);

        added.succeedsSaying(
                "warning: other processes can see the value of --client-secret; safer: --client-secret-file\n"
                        + written("a"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file).content().contains("client_secret = " + secret + "\n");
        Marked.areAbsentFrom(added);
        Outcome cut = program.run("profile", "add", "b", "-c", "2c", "--client-secret", Marked.CLIENT_SECRET);
        cut.fails(2).error("'client_secret'").hint("client_secret_file");
        Marked.areAbsentFrom(cut);
    }

    @Test
    void error_isJson_whereThatIsAskedFor() {
        Outcome outcome = program.run("profile", "add", "a", "-o", "json").ends(5);

        assertThat(outcome.stderr()).startsWith("{\"error\":{\"kind\":\"interaction\"");
        assertThat(program.env("COGNITO_OUTPUT", "json")
                        .run("profile", "add", "a")
                        .ends(5)
                        .stderr())
                .startsWith("error: ");
    }

    private String written(String name) {
        return "wrote profile '" + name + "' to " + program.configFile() + "; next: cognito-token -p " + name + "\n";
    }
}
