package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.Fault;
import io.github.cognitotoken.userpool.RecordedRequest;
import io.github.cognitotoken.userpool.UserPool;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A password is changed by its user, replaced by means of a code, or set by an administrator. */
class PasswordsIT {

    private static final String NEW = "Staple-Battery-9";
    private static final String NEXT_LOGIN = "next: cognito-token login -u bob\n";

    private final UserPool pool = Bob.pool();
    private final CognitoToken program = Bob.at(pool).env("COGNITO_NEW_PASSWORD", NEW);

    @AfterEach
    void stop() {
        pool.close();
    }

    // change

    @Test
    void change_bySomebodySignedIn_signsInNoMore() {
        program.run("login").ends(0);

        program.run("password", "change")
                .succeedsSaying("the password of bob is changed\nnote: sign-ins made with the old one go on, here and"
                        + " elsewhere; cognito-token logout --global ends them all\n")
                .prints("");

        assertThat(pool.requests().all())
                .extracting(RecordedRequest::operation)
                .containsExactly("InitiateAuth", "ChangePassword");
        program.run("--force-refresh").succeeds().printsToken("access", NAME);
        program.run("login").fails(4);
        program.env("COGNITO_PASSWORD", NEW).run("login").ends(0);
    }

    @Test
    void change_bySomebodyElse_signsInWithTheOldPassword_once() {
        program.run("password", "change").ends(0);

        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(1);
        assertThat(pool.requests().of("InitiateAuth").get(0).parameter("PASSWORD"))
                .isEqualTo(PASSWORD);
    }

    @Test
    void oldPasswordAsAnOption_isNoReasonForANewSignIn() {
        program.run("login").ends(0);

        program.without("COGNITO_PASSWORD")
                .stdin(PASSWORD)
                .run("password", "change", "--password-stdin")
                .ends(0);
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(1);
    }

    @Test
    void wrongOldPassword_isSentOnce() {
        program.run("login").ends(0);

        program.env("COGNITO_PASSWORD", "Wrong-Horse-7")
                .run("password", "change")
                .fails(4)
                .error("the old password is wrong")
                .hint("cognito-token password forgot");
        assertThat(pool.requests().count("ChangePassword")).isEqualTo(1);
    }

    @Test
    void policyOfThePool_isShownWordForWord() {
        program.run("login").ends(0);
        program.env("COGNITO_NEW_PASSWORD", "alllowercase");

        program.run("password", "change").fails(4).error("Password must have uppercase characters");
        program.env("COGNITO_CODE", "123456").run("password", "forgot").ends(0);
        program.run("password", "reset").fails(4).error("Password must have uppercase characters");
    }

    @Test
    void tokenOfABrowserSignIn_withoutTheScope_saysWhichOneIsMissing() {
        program.run("login").ends(0);
        pool.fail("ChangePassword", 400, "NotAuthorizedException", "Access Token does not have required scopes");

        program.run("password", "change")
                .fails(3)
                .error("aws.cognito.signin.user.admin")
                .hint("--scope aws.cognito.signin.user.admin");
    }

    @Test
    void userWithoutAPassword_getsTheFirstOne() {
        program.run("login").ends(0);

        program.without("COGNITO_PASSWORD")
                .run("password", "change", "--no-password")
                .fails(4);
        assertThat(pool.requests().last().json().has("PreviousPassword")).isFalse();
    }

    @Test
    void lostAnswer_isNotAskedForAgain() {
        program.run("login").ends(0);
        pool.faults().next("ChangePassword", Fault.reset());
        program.run("password", "change").fails(7).hint("the new password may be set");
        program.run("password", "forgot").ends(0);
        pool.faults().next("ConfirmForgotPassword", Fault.internalError());
        program.env("COGNITO_CODE", "123456").run("password", "reset").fails(7);

        assertThat(pool.requests().count("ChangePassword")).isEqualTo(1);
        assertThat(pool.requests().count("ConfirmForgotPassword")).isEqualTo(1);
    }

    // forgot, reset

    @Test
    void forgottenPassword_isReplacedByACode() {
        program.run("password", "forgot")
                .succeedsSaying(
                        "if there is such a user, a code was sent by email to b***@e***\nnext: cognito-token password reset -u bob\n")
                .prints("");

        program.stdin("123456\n")
                .run("password", "reset", "--code-stdin")
                .succeedsSaying("the new password of bob is set\n" + NEXT_LOGIN)
                .prints("");
        program.env("COGNITO_PASSWORD", NEW).run("login").ends(0);
    }

    @Test
    void userWhoIsSignedIn_isMeant_whereNoneIsNamed() {
        program.run("login").ends(0);
        program.without("COGNITO_USERNAME");

        program.run("password", "forgot").ends(0);
        assertThat(pool.requests().last().json().get("Username").getAsString()).isEqualTo(NAME);
    }

    @Test
    void clientWithASecret_provesIt() {
        pool.client().secret("secretsecretsecretsecret");
        program.env("COGNITO_CLIENT_SECRET", "secretsecretsecretsecret").env("COGNITO_CODE", "123456");

        program.run("password", "forgot").ends(0);
        program.run("password", "reset").ends(0);
    }

    @Test
    void wrongCode_isSentOnce_andUsesNothingUp() {
        program.run("password", "forgot").ends(0);

        program.env("COGNITO_CODE", "000000").run("password", "reset").fails(4).hint("newest code");
        program.env("COGNITO_CODE", "123456").run("password", "reset").ends(0);
        program.run("password", "reset")
                .fails(4)
                .error("not valid, or no longer")
                .hint("cognito-token password forgot");
        assertThat(pool.requests().count("ConfirmForgotPassword")).isEqualTo(3);
    }

    @Test
    void userWithoutAnAddress_needsAnAdministrator() {
        pool.user("dave").password(PASSWORD);
        program.run("password", "forgot", "-u", "dave")
                .fails(4)
                .error("no verified")
                .hint("cognito-token password set");
        pool.user("erin").temporaryPassword(PASSWORD, Instant.MAX);
        program.run("password", "forgot", "-u", "erin").fails(4).error("before the first sign-in");
    }

    // set

    @Test
    void administrator_setsAPermanentPassword() {
        pool.user("dave").temporaryPassword(PASSWORD, Instant.MAX);

        asAdministrator()
                .run("password", "set", "-u", "dave")
                .succeedsSaying("the password of dave is set\n")
                .prints("");

        assertThat(pool.requests().last().headers().get("authorization").toString())
                .contains("Credential=" + pool.accessKeyId() + "/");
        JsonObject request = pool.requests().last().json();
        assertThat(request.get("Permanent").getAsBoolean()).isTrue();
        program.run("login", "-u", "dave", "--password", NEW).ends(0);
    }

    @Test
    void administrator_setsATemporaryPassword() {
        asAdministrator()
                .run("password", "set", "--temporary")
                .succeedsSaying("the password of bob is set; the next sign-in asks for another one\n");

        program.env("COGNITO_PASSWORD", NEW)
                .without("COGNITO_NEW_PASSWORD")
                .run("login")
                .fails(5)
                .error("NEW_PASSWORD_REQUIRED");
    }

    @Test
    void administrator_needsNoAppClient() {
        asAdministrator().without("COGNITO_CLIENT_ID").run("password", "set").ends(0);
    }

    @Test
    void administrator_isToldWhatIsMissing() {
        program.run("password", "set").fails(3).error("no user pool id is set").hint("--user-pool-id");
        program.env("COGNITO_USER_POOL_ID", pool.id())
                .env("AWS_EC2_METADATA_DISABLED", "true")
                .run("password", "set")
                .fails(3)
                .error("no AWS credentials");
        asAdministrator().run("password", "set", "--temporary", "--permanent").fails(2);
        program.run("password", "set", "-u", "nobody").fails(4).error("no such user");
        pool.fail(
                "AdminSetUserPassword",
                400,
                "AccessDeniedException",
                "User: x is not authorized to perform: cognito-idp:AdminSetUserPassword on resource: y");
        program.run("password", "set").fails(3).hint("allow cognito-idp:AdminSetUserPassword");
    }

    @Test
    void ownPasswordInTheEnvironment_isNotGivenToAnotherUser() {
        asAdministrator()
                .without("COGNITO_NEW_PASSWORD")
                .run("password", "set", "-u", "dave")
                .fails(5)
                .error("the new password is needed");
    }

    private CognitoToken asAdministrator() {
        return program.env("COGNITO_USER_POOL_ID", pool.id())
                .env("AWS_ACCESS_KEY_ID", pool.accessKeyId())
                .env("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY");
    }

    // all of them

    @Test
    void noTerminal_isExit5_namingEverythingMissing() {
        program.without("COGNITO_USERNAME").without("COGNITO_PASSWORD").without("COGNITO_NEW_PASSWORD");

        program.run("password", "change")
                .fails(5)
                .error("the old password, the new password and the username are needed, and there is no terminal")
                .hint("--password-stdin", "--new-password-stdin", "--username");
        program.run("password", "forgot").fails(5).error("the username is needed");
        program.run("password", "reset")
                .fails(5)
                .error("the username, the confirmation code and the new password are needed")
                .hint("--code-stdin", "COGNITO_CODE");
        program.run("password").fails(2).hint("change, forgot, reset, set");
        assertThat(pool.requests().count()).isZero();
    }

    @Test
    void appClientsOwnSignIn_isNoUsers() {
        program.env("COGNITO_FLOW", "client-credentials")
                .without("COGNITO_USERNAME")
                .run("password", "change")
                .fails(3)
                .error("an app client's own tokens are no user's");
    }

    @Test
    void nothingSecret_isShown() {
        pool.user(NAME).password(Marked.PASSWORD);
        program.env("COGNITO_PASSWORD", Marked.PASSWORD);

        Marked.areAbsentFrom(program.run("password", "change", "--debug").ends(0));
        assertThat(program.env("COGNITO_PASSWORD", NEW)
                        .env("COGNITO_NEW_PASSWORD", Marked.PASSWORD)
                        .run("password", "change", "--debug")
                        .ends(0)
                        .stderr())
                .doesNotContain(NEW, "pw7f3a", "pwend")
                .contains("ChangePassword");
        program.run("password", "forgot").ends(0);
        Outcome reset = program.env("COGNITO_CODE", "123456").run("password", "reset", "--debug");
        Marked.areAbsentFrom(reset.ends(0));
        assertThat(reset.stderr()).doesNotContain("123456");
        Marked.areAbsentFrom(asAdministrator().run("password", "set", "--debug").ends(0));
    }
}
