package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.cognitotoken.cognitolocal.CognitoLocal;
import io.github.cognitotoken.cognitolocal.CognitoLocalExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts in a user pool that was not written by this project, as far as it has them. */
@ExtendWith(CognitoLocalExtension.class)
class CognitoLocalAccountsIT {

    private static final String PASSWORD = "Correct-Horse-7";
    private static final String NEW = "Staple-Battery-9";

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void newUser_signsUp_confirms_andSignsIn(boolean secret, CognitoLocal cognito) {
        CognitoLocal.Client client = cognito.createClient(cognito.createPool("new user"), secret);
        CognitoToken program = program(cognito, client).env("COGNITO_NEW_PASSWORD", PASSWORD);
        client.secret().ifPresent(value -> program.env("COGNITO_CLIENT_SECRET", value));

        assertThat(program.run("signup", "--attribute", "email=alice@example.com")
                        .ends(0)
                        .stderr())
                .startsWith("signed up alice; ");
        program.run("signup").fails(4).error("taken");
        program.env("COGNITO_CODE", "000000").run("confirm").fails(4).hint("newest code");
        program.env("COGNITO_CODE", CognitoLocal.CODE).run("confirm").ends(0);
        program.env("COGNITO_PASSWORD", PASSWORD).run().succeeds();
    }

    @Test
    void allInOne_signsInByThePassword(CognitoLocal cognito) {
        CognitoLocal.Client client = cognito.createClient(cognito.createPool("all in one"), false);

        assertThat(program(cognito, client)
                        .env("COGNITO_PASSWORD", PASSWORD)
                        .run("signup", "--login", "--code-command", "echo your code: " + CognitoLocal.CODE)
                        .ends(0)
                        .stderr())
                .contains("confirmed the account of alice\nsigned in as alice until ");
    }

    @Test
    void forgottenPassword_isReplaced(CognitoLocal cognito) {
        CognitoToken program = withAlice(cognito).env("COGNITO_NEW_PASSWORD", NEW);

        assertThat(program.run("password", "forgot").ends(0).stderr())
                .startsWith("if there is such a user, a code was sent by email to alice@example.com\n");
        program.env("COGNITO_CODE", "000000").run("password", "reset").fails(4);
        program.env("COGNITO_CODE", CognitoLocal.CODE).run("password", "reset").ends(0);
        program.env("COGNITO_PASSWORD", NEW).run().succeeds();
    }

    @Test
    void password_isChanged(CognitoLocal cognito) {
        CognitoToken program =
                withAlice(cognito).env("COGNITO_PASSWORD", PASSWORD).env("COGNITO_NEW_PASSWORD", NEW);

        program.run("password", "change").ends(0);
        program.run("password", "change").fails(4).error("password");
        program.env("COGNITO_PASSWORD", NEW).run("login").ends(0);
    }

    @Test
    void password_isSetByAnAdministrator(CognitoLocal cognito) {
        String pool = cognito.createPool("administrator");
        cognito.createUserWithTemporaryPassword(pool, "alice", PASSWORD);
        CognitoToken program = program(cognito, cognito.createClient(pool, false))
                .env("COGNITO_USER_POOL_ID", pool)
                .env("COGNITO_NEW_PASSWORD", NEW)
                .env("AWS_REGION", "us-east-1")
                .env("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE")
                .env("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY");

        program.run("password", "set").ends(0);
        program.env("COGNITO_PASSWORD", NEW).run().succeeds();
    }

    @Test
    void authenticatorApp_isSetUp_andAskedForFromThenOn(CognitoLocal cognito) {
        String pool = cognito.createPool("authenticator");
        cognito.createUser(pool, "alice", PASSWORD);
        JsonObject mfa = new JsonObject();
        mfa.addProperty("UserPoolId", pool);
        mfa.addProperty("MfaConfiguration", "OPTIONAL");
        JsonObject enabled = new JsonObject();
        enabled.addProperty("Enabled", true);
        mfa.add("SoftwareTokenMfaConfiguration", enabled);
        cognito.call("SetUserPoolMfaConfig", mfa);
        CognitoToken program =
                program(cognito, cognito.createClient(pool, false)).env("COGNITO_PASSWORD", PASSWORD);

        program.run(
                        "mfa",
                        "setup",
                        "--save-secret",
                        program.home().resolve("totp").toString())
                .ends(0);
        program.env("COGNITO_CACHE", "none").run().fails(5).error("(SOFTWARE_TOKEN_MFA)");
    }

    @Test
    void sessions_areNotTracked(CognitoLocal cognito) {
        withAlice(cognito)
                .env("COGNITO_PASSWORD", PASSWORD)
                .run("sessions")
                .fails(3)
                .error("does not track sessions");
    }

    private static CognitoToken withAlice(CognitoLocal cognito) {
        String pool = cognito.createPool("accounts");
        cognito.createUser(pool, "alice", PASSWORD);
        return program(cognito, cognito.createClient(pool, false));
    }

    private static CognitoToken program(CognitoLocal cognito, CognitoLocal.Client client) {
        return CognitoToken.alone()
                .env("AWS_ENDPOINT_URL", cognito.endpoint().toString())
                .env("COGNITO_CLIENT_ID", client.id())
                .as("alice");
    }
}
