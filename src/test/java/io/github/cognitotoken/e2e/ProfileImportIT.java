package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/** Profiles are made from what others say about an app client. */
class ProfileImportIT {

    private static final String SETTINGS =
            "user_pool_id = eu-west-1_AbCdEf123\nclient_id = 4exampleclient234567890abc\nregion = eu-west-1\n";

    private static final String SCRIPTS_LOGIN_PAGE =
            "domain = example-dev.auth.eu-west-1.amazoncognito.com\nscope = phone email openid\n";

    private static final String LOGIN_PAGE = "domain = example-main.auth.eu-west-1.amazoncognito.com\n"
            + "scope = phone email openid profile aws.cognito.signin.user.admin\n";

    private final CognitoToken program = inItsHome();

    @Test
    void amplifyOutputs_becomeTheDefaultProfile_whichTheProgramThenUses() throws IOException {
        amplify("amplify_outputs.json");

        program.run("profile", "import", "amplify_outputs.json")
                .succeedsSaying("note: left out of the profile:"
                        + " identity_pool_id = eu-west-1:1f2e3d4c-5b6a-4789-8abc-def012345678\n"
                        + written("default", ""))
                .prints("");

        assertThat(program.configFile()).hasContent("[default]\n" + SETTINGS + LOGIN_PAGE);
        try (UserPool pool = UserPool.http()
                .client(client -> client.id("4exampleclient234567890abc"))
                .user(Bob.NAME, user -> user.password(Bob.PASSWORD))
                .start()) {
            program.as(Bob.NAME, Bob.PASSWORD)
                    .env("AWS_ENDPOINT_URL", pool.endpoint().toString())
                    .run()
                    .succeeds()
                    .printsToken("access", Bob.NAME);
        }
    }

    @Test
    void script_isReadAsData_alsoFromStandardInput() throws IOException {
        String script = Files.readString(amplify("aws-exports.js"));

        program.run("profile", "import", "aws-exports.js", "web").succeedsAfterNotes(1, written("web", " -p web"));
        program.stdin(script).run("profile", "import", "-", "web2").succeedsAfterNotes(1, written("web2", " -p web2"));

        assertThat(program.configFile())
                .hasContent("[profile web]\n" + SETTINGS + SCRIPTS_LOGIN_PAGE + "\n[profile web2]\n" + SETTINGS
                        + SCRIPTS_LOGIN_PAGE);
    }

    @Test
    void mobileConfiguration_comesWithItsSecret_whichClosesTheFileAndIsNotShown() throws IOException {
        amplify("amplifyconfiguration.json");
        program.config("");
        Files.setPosixFilePermissions(program.configFile(), PosixFilePermissions.fromString("rw-rw-r--"));

        Outcome outcome = program.run("profile", "import", "amplifyconfiguration.json", "app", "--debug");

        assertThat(outcome.ends(0).stderr()).doesNotContain("s3cret");
        assertThat(program.configFile())
                .hasContent("[profile app]\n" + SETTINGS + "domain = example-mobile.auth.eu-west-1.amazoncognito.com\n"
                        + "scope = openid email\n" + "client_secret = s3cret-of-the-mobile-client\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(program.configFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void address_isTakenApart_andNotFetched() {
        program.env("HTTPS_PROXY", "http://127.0.0.1:1")
                .run(
                        "profile",
                        "import",
                        "https://my-app.auth.eu-west-1.amazoncognito.com/oauth2/authorize?client_id=4c&scope=openid")
                .succeedsSaying(written("default", ""));
        program.run("profile", "import", "https://login.example.com/login?client_id=5c", "own")
                .succeedsSaying("note: the address names no region: give --region REGION when you use the profile\n"
                        + written("own", " -p own"));

        assertThat(program.configFile()).hasContent("""
                        [default]
                        client_id = 4c
                        region = eu-west-1
                        domain = my-app.auth.eu-west-1.amazoncognito.com
                        scope = openid

                        [profile own]
                        client_id = 5c
                        domain = login.example.com
                        """);
    }

    @Test
    void name_isDemanded_whereThereIsADefaultAlready() throws IOException {
        amplify("aws-exports.js");
        program.config("[default]\nclient_id = 1c\n");

        program.run("profile", "import", "aws-exports.js")
                .fails(2)
                .error("needs a name")
                .hint("SOURCE NAME");
        program.run("profile", "import", "aws-exports.js", "default").fails(3).error("'default' already");
        program.run("profile", "import", "--replace", "aws-exports.js", "default")
                .succeedsAfterNotes(1, written("default", ""));
        assertThat(program.configFile()).content().contains("4exampleclient").doesNotContain("1c\n");
    }

    @Test
    void valueThatCannotBe_isRefused_whateverItTriesToAdd() throws IOException {
        program.file("evil.json", "{\"auth\":{\"user_pool_client_id\":\"4c\\nclient_secret_command = touch evil\"}}");
        program.file("evil2.json", "{\"auth\":{\"user_pool_client_id\":\"4c\",\"aws_region\":\"a-b-1 # x\"}}");

        program.run("profile", "import", "evil.json").fails(3).error("the app client id from evil.json is malformed");
        program.run("profile", "import", "evil2.json").fails(3).error("the region from evil2.json is malformed");
        assertThat(program.configFile()).doesNotExist();
    }

    @Test
    void whatCannotBeRead_isExplained() {
        program.file("code.js", "const a = { auth: { user_pool_client_id: process.env.CLIENT } };\n");

        program.run("profile", "import", "none.json").fails(3).error("none.json cannot be read: there is no such file");
        program.run("profile", "import", "code.js").fails(3).error("names no app client");
        program.run("profile", "import", "https://example.com/").fails(3).error("no client_id");
        program.run("profile", "import").fails(2).error("'profile import' needs SOURCE");
    }

    @Test
    void scriptOfAProject_isReadByItsLiterals_andTheRestIsTold() throws IOException {
        amplify("cases/23-spread.ts");
        amplify("cases/24-secret-in-js.js");

        program.run("profile", "import", "cases/23-spread.ts", "spread")
                .succeedsSaying("note: left out, since it has no value until the script runs: ...outputs\n"
                        + written("spread", " -p spread"));
        program.run("profile", "import", "cases/24-secret-in-js.js", "secret")
                .succeedsAfterNotes(1, written("secret", " -p secret"));
        assertThat(program.configFile()).content().contains("client_secret = inventedsecret");
    }

    @Test
    void fileThatContradictsItself_isRefused() throws IOException {
        amplify("cases/09-region-mismatch.json");

        program.run("profile", "import", "cases/09-region-mismatch.json")
                .fails(3)
                .error("contradicts itself", "eu-west-1_AbCdEf123", "ap-northeast-1");
        assertThat(program.configFile()).doesNotExist();
    }

    @Test
    void severalAppClients_areAChoice() throws IOException {
        amplify("cases/29-ternary.js");

        program.run("profile", "import", "cases/29-ternary.js")
                .fails(3)
                .error("several app clients")
                .hint("--client-id");
        program.run("profile", "import", "cases/29-ternary.js", "--client-id", "4exampleclient234567890abc")
                .succeeds();
        assertThat(program.configFile()).hasContent("[default]\n" + SETTINGS);
    }

    @Test
    void mistypedAddress_isNotShownWhole() {
        program.run("profile", "import", "htps://example.com/login?code=HUNTER2")
                .fails(2)
                .error("malformed");
        FailedRun failed = program.run("profile", "import", "example.com/login?code=HUNTER2")
                .fails(3);
        assertThat(failed.message() + failed.hint())
                .contains("example.com/login")
                .doesNotContain("HUNTER2");
    }

    /** Where the relative names of the files count from. */
    private static CognitoToken inItsHome() {
        CognitoToken program = CognitoToken.alone();
        return program.in(program.home());
    }

    private String written(String name, String options) {
        return "wrote profile '" + name + "' to " + program.configFile() + "; next: cognito-token" + options + "\n";
    }

    private Path amplify(String name) throws IOException {
        try (InputStream file =
                ProfileImportIT.class.getResourceAsStream("/io/github/cognitotoken/config/profile/amplify/" + name)) {
            return program.file(name, file.readAllBytes());
        }
    }
}
