package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.UserPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A secret arrives as it is, whichever way it is given; the pool checks the client secret by its SECRET_HASH. */
class SecretSourcesIT {

    private final UserPool pool = Bob.pool(client -> client.secret(Marked.CLIENT_SECRET));
    private final CognitoToken program = CognitoToken.with(pool).as(NAME);

    SecretSourcesIT() {
        pool.user(NAME).password(Marked.PASSWORD);
    }

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void environment_carriesBoth() {
        program.env("COGNITO_PASSWORD", Marked.PASSWORD).env("COGNITO_CLIENT_SECRET", Marked.CLIENT_SECRET);

        assertArrived(program.run());
    }

    @Test
    void files_carryBoth_namedByOptions() {
        String password = program.file("password", Marked.PASSWORD + "\n").toString();
        String secret = program.file("secret", Marked.CLIENT_SECRET + "\r\n").toString();

        assertArrived(program.run("--password-file", password, "--client-secret-file", secret));
    }

    @Test
    void files_carryBoth_namedByVariables() {
        program.env(
                        "COGNITO_PASSWORD_FILE",
                        program.file("password", Marked.PASSWORD).toString())
                .env(
                        "COGNITO_CLIENT_SECRET_FILE",
                        program.file("secret", Marked.CLIENT_SECRET).toString());

        assertArrived(program.run());
    }

    @Test
    void files_carryBoth_namedByAProfile() {
        program.without("COGNITO_USERNAME").without("COGNITO_CLIENT_ID").config("""
                        [profile marked]
                        client_id = %s
                        username = bob
                        password_file = %s
                        client_secret_file = %s
                        """.formatted(
                pool.client().id(), program.file("a", Marked.PASSWORD), program.file("b", Marked.CLIENT_SECRET)));

        assertArrived(program.run("-p", "marked"));
    }

    @Test
    void commands_carryBoth() {
        program.file("password", Marked.PASSWORD);
        program.file("secret", Marked.CLIENT_SECRET + "\n");

        assertArrived(
                program.run("--password-command=cat password", "--client-secret-command", "cat \"$HOME/secret\""));
    }

    @Test
    void commands_carryBoth_namedByAProfile() {
        program.file("password", Marked.PASSWORD);
        program.file("secret", Marked.CLIENT_SECRET);
        program.config("""
                [default]
                client_id = %s
                username = bob
                password_command = cat password
                client_secret_command = cat secret
                """.formatted(pool.client().id()));

        assertArrived(program.run());
    }

    @Test
    void standardInput_carriesThePassword() {
        program.env("COGNITO_CLIENT_SECRET", Marked.CLIENT_SECRET).stdin(Marked.PASSWORD + "\n");

        assertArrived(program.run("--password-stdin"));
        assertArrived(program.run("--password-file", "-"));
    }

    @Test
    void standardInput_carriesTheClientSecret() {
        program.env("COGNITO_PASSWORD", Marked.PASSWORD).stdin(Marked.CLIENT_SECRET);

        assertArrived(program.run("--client-secret-file", "-"));
    }

    @Test
    void namedPipe_carriesThePassword() {
        program.env("COGNITO_CLIENT_SECRET", Marked.CLIENT_SECRET).file("password", Marked.PASSWORD);

        assertArrived(program.script("bash", "cognito-token --password-file <(cat password)"));
    }

    @Test
    void optionValues_carryBoth_withAWarningEach() {
        Outcome outcome = program.run("--password", Marked.PASSWORD, "--client-secret=" + Marked.CLIENT_SECRET);

        outcome.succeedsSaying("""
                        warning: other processes can see the value of --client-secret; \
                        safer: --client-secret-file or the variable COGNITO_CLIENT_SECRET
                        warning: other processes can see the value of --password; \
                        safer: --password-stdin or the variable COGNITO_PASSWORD
                        """).printsToken("access", NAME);
        assertThat(pool.requests().last().parameter("PASSWORD")).isEqualTo(Marked.PASSWORD);
    }

    @Test
    void profile_carriesAClientSecret_withoutABlankBeforeACommentSign() {
        String secret = Marked.CLIENT_SECRET.replace(" # ; ", "#;");
        pool.client().secret(secret);
        program.env("COGNITO_PASSWORD", Marked.PASSWORD)
                .config("[default]\nclient_id = " + pool.client().id() + "\nclient_secret = " + secret + "\n");

        assertArrived(program.run());
    }

    @Test
    void oneLineBreakIsTaken_andBlanksStay() {
        pool.user(NAME).password("  blanks around \n ");
        program.env("COGNITO_CLIENT_SECRET", Marked.CLIENT_SECRET).stdin("  blanks around \n \n");

        program.run("--password-stdin").succeeds().printsToken("access", NAME);
    }

    private void assertArrived(Outcome outcome) {
        outcome.succeeds().printsToken("access", NAME);
        assertThat(pool.requests().last().parameter("PASSWORD")).isEqualTo(Marked.PASSWORD);
    }
}
