package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.Fault;
import io.github.cognitotoken.userpool.RecordedRequest;
import io.github.cognitotoken.userpool.UserPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sign-up, confirmation and sign-in in one go. */
class FirstSignInIT {

    private static final String CAROL = "carol";
    private static final String EMAIL = "carol@example.com";
    private static final String PASSWORD = "Staple-Battery-9";
    private static final String SIGNED_UP = "signed up carol; a code was sent by email to c***@e***\n";

    private final UserPool pool = Bob.pool();
    private final CognitoToken program = CognitoToken.with(pool).as(CAROL);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void allInOne_signsInByTheSession_whereThePoolOffersIt() {
        pool.client().flows("ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH");
        program.env("COGNITO_CODE", "123456");

        assertSignedIn(signUp("--login"), SIGNED_UP);

        assertThat(pool.requests().all())
                .extracting(RecordedRequest::operation)
                .containsExactly("SignUp", "ConfirmSignUp", "InitiateAuth");
        JsonObject signIn = pool.requests().last().json();
        assertThat(signIn.get("AuthFlow").getAsString()).isEqualTo("USER_AUTH");
        assertThat(signIn.has("Session")).isTrue();
        assertThat(signIn.getAsJsonObject("AuthParameters").keySet()).containsExactly("USERNAME");
        program.without("COGNITO_NEW_PASSWORD").run().succeeds().printsToken("access", CAROL);
        program.without("COGNITO_USERNAME").run("--id-token").succeeds().printsToken("id", CAROL);
    }

    @Test
    void allInOne_signsInByThePassword_elsewhere() {
        program.env("COGNITO_CODE", "123456");

        assertSignedIn(signUp("--confirm", "--login"), SIGNED_UP);

        assertThat(pool.requests().last().parameter("PASSWORD")).isEqualTo(PASSWORD);
    }

    @Test
    void sessionThatDoesNotServe_isNoReasonToFail() {
        pool.client().flows("ALLOW_USER_AUTH", "ALLOW_USER_PASSWORD_AUTH");
        pool.faults()
                .next(
                        "InitiateAuth",
                        Fault.error(
                                400, "NotAuthorizedException", "Invalid session for the user, session is expired."));
        program.env("COGNITO_CODE", "123456");

        assertSignedIn(signUp("--login"), SIGNED_UP);
    }

    @Test
    void userWithoutAPassword_signsInByTheSession() {
        pool.client().flows("ALLOW_USER_AUTH");
        pool.accounts().allowPasswordless();

        program.env("COGNITO_CODE", "123456");
        assertSignedIn(program.run("signup", "--no-password", "--attribute", "email=" + EMAIL, "--login"), SIGNED_UP);
    }

    @Test
    void confirmation_canGoOnToASignIn() {
        signUp().ends(0);

        program.env("COGNITO_PASSWORD", PASSWORD).env("COGNITO_CODE", "123456");
        assertSignedIn(program.run("confirm", "--login"), "");
    }

    private static void assertSignedIn(Outcome outcome, String firstLines) {
        assertThat(outcome.ends(0).stderr())
                .matches("\\Q" + firstLines + "\\Econfirmed the account of carol\nsigned in as carol until \\S+;"
                        + " refreshed automatically after that\n");
        assertThat(outcome.stdout()).isEmpty();
    }

    @Test
    void loginWithoutACache_isRefused_beforeAnAccountIsMade() {
        program.env("COGNITO_CODE", "123456").env("COGNITO_CACHE", "none");

        signUp("--login").fails(3).error("the cache is switched off");
        assertThat(pool.requests().count()).isZero();
    }

    private Outcome signUp(String... more) {
        String[] line = new String[more.length + 3];
        line[0] = "signup";
        line[1] = "--attribute";
        line[2] = "email=" + EMAIL;
        System.arraycopy(more, 0, line, 3, more.length);
        return program.env("COGNITO_NEW_PASSWORD", PASSWORD).run(line);
    }
}
