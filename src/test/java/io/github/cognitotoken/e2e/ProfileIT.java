package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/** Profiles are listed, shown and removed, and their secrets looked after. */
class ProfileIT {

    /** One that can stand in a config file. */
    private static final String SECRET = "cs9d1e$HOME${env:PATH}%n'\"#;ß漢字🔒\\csend";

    private static final String TWO = """
            # people and machines
            [profile staging]
            client_id = 1c
            user_pool_id = us-east-1_AbCdEf123
            username = bob
            password_command = pass show x

            [default]
            client_id = 2c
            client_secret = %s
            region = eu-west-1
            """.formatted(SECRET);

    private final CognitoToken program = CognitoToken.alone();

    @Test
    void list_printsNames_orWhatTellsThemApart() {
        program.config(TWO);

        program.run("profile", "list").succeeds().prints("default\nstaging\n");
        program.run("profile", "list", "-o", "json").succeeds().prints("""
                [
                  {
                    "name": "default",
                    "client_id": "2c",
                    "region": "eu-west-1"
                  },
                  {
                    "name": "staging",
                    "client_id": "1c",
                    "user_pool_id": "us-east-1_AbCdEf123",
                    "username": "bob"
                  }
                ]
                """);
    }

    @Test
    void list_withoutAProfile_isEmpty_andSaysHowToAddOne() {
        String note =
                "note: there is no profile in " + program.configFile() + " yet; add one: cognito-token profile add\n";

        program.run("profile", "list").succeedsSaying(note).prints("");
        program.run("profile", "list", "--output=json").succeedsSaying(note).prints("[]\n");
        program.run("profile", "list", "--config", "none").fails(3).error("none (from --config) cannot be read");
        program.without("HOME")
                .without("XDG_CONFIG_HOME")
                .run("profile", "list")
                .fails(3)
                .error("there is no home folder");
    }

    @Test
    void show_printsTheLines_secretsRedacted() {
        program.config(TWO);

        Outcome byDefault = program.run("profile", "show");
        byDefault.succeeds().prints("client_id = 2c\nclient_secret = [redacted]\nregion = eu-west-1\n");
        Outcome json = program.run("profile", "show", "default", "-o", "json");
        assertThat(json.succeeds().json().get("client_secret").getAsString()).isEqualTo("[redacted]");
        Marked.areAbsentFrom(byDefault);
        Marked.areAbsentFrom(json);
    }

    @Test
    void show_takesTheProfileInEffect() {
        String staging = """
                client_id = 1c
                user_pool_id = us-east-1_AbCdEf123
                username = bob
                password_command = pass show x
                """;
        program.config(TWO);

        program.run("profile", "show", "staging").succeeds().prints(staging);
        program.run("-p", "staging", "profile", "show").succeeds().prints(staging);
        program.env("COGNITO_PROFILE", "staging")
                .run("profile", "show")
                .succeeds()
                .prints(staging);
        program.run("profile", "show", "stagin")
                .fails(3)
                .error("there is no profile of that name")
                .hint("'staging'");
    }

    @Test
    void remove_takesTheSectionAway_andNothingElse() {
        program.config(TWO);

        program.run("profile", "remove", "stagng")
                .fails(3)
                .error("there is no profile of that name")
                .hint("'staging'");
        assertThat(program.configFile()).hasContent(TWO);
        program.run("profile", "remove", "staging")
                .succeedsSaying("removed profile 'staging' from " + program.configFile() + "\n")
                .prints("");
        assertThat(program.configFile())
                .hasContent("# people and machines\n" + TWO.substring(TWO.indexOf("[default]")));
        program.run("profile", "remove", "default").ends(0);
        assertThat(program.configFile()).hasContent("# people and machines\n");
        program.run("profile", "remove", "default").fails(3).hint("profile add");
    }

    @Test
    void brokenFile_isLeftAlone_byEveryCommand() {
        String broken = "[staging]\nclient_id = 1c\n";
        program.config(broken);

        program.run("profile", "list").fails(3).error("unknown section 'staging'");
        program.run("profile", "add", "a", "-c", "2c").fails(3).error("unknown section 'staging'");
        program.run("profile", "remove", "staging").fails(3).error("unknown section 'staging'");
        assertThat(program.configFile()).hasContent(broken);
    }

    @Test
    void secretInAFileThatOthersCanRead_isUsed_withAWarning() throws IOException {
        try (UserPool pool = Bob.pool(client -> client.secret(SECRET))) {
            program.as(Bob.NAME, Bob.PASSWORD)
                    .env("AWS_ENDPOINT_URL", pool.endpoint().toString())
                    .config("[default]\nclient_id = " + pool.client().id() + "\nclient_secret = " + SECRET + "\n");
            program.run().succeeds();

            Files.setPosixFilePermissions(program.configFile(), PosixFilePermissions.fromString("rw-r-----"));
            String file = program.configFile().toString();
            program.run()
                    .succeedsSaying(
                            "warning: other users can read the secret in " + file + "; run: chmod 600 '" + file + "'\n")
                    .printsToken("access", Bob.NAME);
            program.run("-c", "other").fails(3);
        }
    }
}
