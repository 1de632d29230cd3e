package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.EMAIL;
import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.UserPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Option, environment, profile, in this order; a profile named by {@code -p} comes before the environment. Each row of
 * the table gives a setting's three ways; two malformed values tell by the error which layer was looked at.
 */
class PrecedenceIT {

    private static final String TABLE = """
            --user-pool-id, COGNITO_USER_POOL_ID, user_pool_id, bad
            --client-id, COGNITO_CLIENT_ID, client_id, not an id
            --region, COGNITO_REGION, region, bad
            --username, COGNITO_USERNAME, username, two words
            --flow, COGNITO_FLOW, flow, bad
            --output, COGNITO_OUTPUT, output, bad
            --endpoint-url, AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER, endpoint_url, bad
            --ca-bundle, AWS_CA_BUNDLE, ca_bundle, /nowhere/x
            """;

    private final UserPool pool = Bob.pool();

    @AfterEach
    void stop() {
        pool.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = TABLE)
    void optionComesFirst(String option, String variable, String key, String bad) {
        program(key, bad)
                .env(variable, bad)
                .run("-p", "x", option, bad)
                .fails(codeFor(option))
                .error(option);
    }

    @ParameterizedTest
    @CsvSource(textBlock = TABLE)
    void environmentComesBeforeAProfile_thatTheEnvironmentNames(
            String option, String variable, String key, String bad) {
        program(key, bad)
                .env("COGNITO_PROFILE", "x")
                .env(variable, bad)
                .run()
                .fails(3)
                .error(variable);
    }

    @ParameterizedTest
    @CsvSource(textBlock = TABLE)
    void profileOfTheCommandLine_comesBeforeTheEnvironment(String option, String variable, String key, String bad) {
        program(key, bad).env(variable, bad).run("-p", "x").fails(3).error("'" + key + "' of profile 'x'");
    }

    @ParameterizedTest
    @CsvSource(textBlock = TABLE)
    void emptyVariable_countsAsUnset(String option, String variable, String key, String bad) {
        program(key, bad)
                .env("COGNITO_PROFILE", "x")
                .env("AWS_ENDPOINT_URL", "")
                .env("AWS_REGION", "eu-west-1")
                .env("HTTPS_PROXY", "http://127.0.0.1:1")
                .env(variable, "")
                .run()
                .fails(3)
                .error("'" + key + "' of profile 'x'");
    }

    @Test
    void profileDefault_isTakenWhereNoneIsNamed() {
        String id = pool.client().id();

        CognitoToken.with(pool)
                .without("COGNITO_CLIENT_ID")
                .config("[default]\nclient_id = " + id + "\nusername = bob\ntoken_use = id\n")
                .env("COGNITO_PASSWORD", PASSWORD)
                .run()
                .succeeds()
                .printsToken("id", NAME);
    }

    @Test
    void tokenUse_isFlagThenVariableThenProfile() {
        CognitoToken program = Bob.at(pool).config("[profile x]\ntoken_use = id\n");

        program.run("-p", "x").succeeds().printsToken("id", NAME);
        program.run("-p", "x", "--access-token").succeeds().printsToken("access", NAME);
        program.env("COGNITO_PROFILE", "x").run().succeeds().printsToken("id", NAME);
        program.env("COGNITO_TOKEN_USE", "access").run().succeeds().printsToken("access", NAME);
        program.run("-p", "x").succeeds().printsToken("id", NAME);
    }

    @Test
    void endpointOfTheService_comesBeforeTheSharedOne() {
        Bob.at(pool)
                .env("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
                .env(
                        "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER",
                        pool.endpoint().toString())
                .run()
                .succeeds();
    }

    @Test
    void passwordOption_comesBeforeTheVariable_andThatBeforeItsFile() {
        CognitoToken program =
                CognitoToken.with(pool).as(NAME).stdin(PASSWORD).env("COGNITO_PASSWORD_FILE", "/nowhere");

        program.run("--password-stdin").succeeds();
        program.env("COGNITO_PASSWORD", PASSWORD).run("--no-cache").succeeds();
        program.env("COGNITO_PASSWORD", "wrong").run("--password-stdin").succeeds();
    }

    @Test
    void profilesPassword_comesBeforeTheVariable_onlyForAProfileOfTheCommandLine() {
        CognitoToken program = Bob.at(pool);
        program.env("COGNITO_PASSWORD", "wrong").config(profile(pool.client().id(), NAME, "echo " + PASSWORD));

        program.run("-p", "own", "--no-cache").succeeds();
        program.env("COGNITO_PROFILE", "own").run().fails(4);
    }

    @Test
    void profilesSecrets_neverGoToAnotherClient() {
        CognitoToken program = CognitoToken.with(pool)
                .config(profile("anotherclient", NAME, "touch ran; echo " + PASSWORD) + "client_secret = x\n");

        program.run("-p", "own", "-c", pool.client().id()).fails(5).error("password is needed");
        program.env("COGNITO_PROFILE", "own").run().fails(5);
        assertThat(program.home().resolve("ran")).doesNotExist();
        assertThat(pool.requests().count()).isZero();
    }

    @Test
    void profilesPassword_neverGoesToAnotherUser_butItsClientSecretDoes() {
        pool.client().secret("own-secret");
        CognitoToken program = CognitoToken.with(pool)
                .config(profile(pool.client().id(), NAME, "echo " + PASSWORD) + "client_secret = own-secret\n");

        program.run("-p", "own", "-u", EMAIL).fails(5).error("password is needed");
        program.env("COGNITO_PASSWORD", PASSWORD).run("-p", "own", "-u", EMAIL).succeeds();
    }

    private CognitoToken program(String key, String bad) {
        return Bob.at(pool).config("[profile x]\n" + key + " = " + bad + "\n");
    }

    /** A file that cannot be read is no malformed value, wherever it was named. */
    private static int codeFor(String option) {
        return option.equals("--ca-bundle") ? 3 : 2;
    }

    private static String profile(String clientId, String username, String passwordCommand) {
        return "[profile own]\nclient_id = " + clientId + "\nusername = " + username + "\npassword_command = "
                + passwordCommand + "\n";
    }
}
