package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.Fault;
import io.github.cognitotoken.userpool.UserPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A new user's way into a pool: sign-up, confirmation, another code; the first sign-in is in {@link FirstSignInIT}. */
class SignUpIT {

    private static final String CAROL = "carol";
    private static final String EMAIL = "carol@example.com";
    private static final String PASSWORD = "Staple-Battery-9";
    private static final String SENT = "a code was sent by email to c***@e***\n";
    private static final String SIGNED_UP = "signed up carol; " + SENT;

    private final UserPool pool = Bob.pool();
    private final CognitoToken program = CognitoToken.with(pool).as(CAROL);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void signUp_createsTheUser_andSaysWhatComesNext() {
        signUp().succeedsSaying(SIGNED_UP + "next: cognito-token confirm -u carol\n")
                .prints("");

        JsonObject request = pool.requests().last().json();
        assertThat(request.get("Username").getAsString()).isEqualTo(CAROL);
        assertThat(request.get("Password").getAsString()).isEqualTo(PASSWORD);
        assertThat(request.get("UserAttributes").toString())
                .isEqualTo("[{\"Name\":\"email\",\"Value\":\"carol@example.com\"}]");
        assertThat(pool.requests().last().headers()).doesNotContainKey("authorization");
    }

    @Test
    void nextStep_namesTheSameUserPool() {
        program.without("COGNITO_CLIENT_ID")
                .env("COGNITO_NEW_PASSWORD", PASSWORD)
                .run("signup", "-u", "o'hara", "-c", pool.client().id(), "--region", "eu-west-1")
                .succeedsSaying(
                        "signed up o'hara; the account has to be confirmed\nnext: cognito-token confirm -u 'o'\\''hara' -c "
                                + pool.client().id() + " --region eu-west-1\n");
    }

    @Test
    void confirmedUser_signsIn() {
        signUp().ends(0);
        program.run().fails(5);
        program.env("COGNITO_PASSWORD", PASSWORD).run().fails(4).hint("cognito-token confirm", "resend-code");

        program.env("COGNITO_CODE", "123 456")
                .run("confirm")
                .succeedsSaying("confirmed the account of carol\nnext: cognito-token login -u carol\n")
                .prints("");
        program.run().succeeds().printsToken("access", CAROL);
    }

    @Test
    void clientWithASecret_provesItInEveryRequest() {
        pool.client().secret("secretsecretsecretsecret");
        signUp().fails(3).error("has a secret, but none is set here");

        program.env("COGNITO_CLIENT_SECRET", "secretsecretsecretsecret");
        signUp().ends(0);
        program.run("resend-code").ends(0);
        program.run("confirm", "--code-command", "echo Your code is 123456.").ends(0);
    }

    @Test
    void metadata_reachesThePoolsTriggers() {
        program.env("COGNITO_NEW_PASSWORD", PASSWORD)
                .run("signup", "--client-metadata", "plan=free")
                .ends(0);
        assertMetadata();
        program.run("resend-code", "--client-metadata", "plan=free").ends(0);
        assertMetadata();
        program.stdin("123456\n")
                .run("confirm", "--code-stdin", "--client-metadata", "plan=free")
                .ends(0);
        assertMetadata();
    }

    private void assertMetadata() {
        assertThat(pool.requests().last().json().get("ClientMetadata")).hasToString("{\"plan\":\"free\"}");
    }

    @Test
    void passwordAsForASignIn_willDo_andANewOneComesFirst() {
        program.env("COGNITO_PASSWORD", PASSWORD).run("signup").ends(0);
        assertThat(sentPassword()).isEqualTo(PASSWORD);

        program.env("COGNITO_NEW_PASSWORD", "Other-Horse-9")
                .run("signup", "-u", "dave")
                .ends(0);
        assertThat(sentPassword()).isEqualTo("Other-Horse-9");

        program.stdin("Third-Horse-9\n")
                .run("signup", "-u", "erin", "--password-stdin")
                .ends(0);
        assertThat(sentPassword()).isEqualTo("Third-Horse-9");

        program.run("signup", "-u", "frank", "--password-stdin", "--new-password-file", "x")
                .fails(2)
                .error("given twice", "--password-stdin", "--new-password-file");
    }

    private String sentPassword() {
        return pool.requests().last().json().get("Password").getAsString();
    }

    @Test
    void passwordPolicy_isShownWordForWord() {
        program.env("COGNITO_PASSWORD", "short")
                .run("signup")
                .fails(4)
                .error("Password did not conform with password policy: Password not long enough")
                .hint("policy");

        assertThat(pool.hasUser(CAROL)).isFalse();
    }

    @Test
    void takenName_isRefused_namingTheWayOn() {
        program.env("COGNITO_PASSWORD", PASSWORD)
                .run("signup", "-u", "bob")
                .fails(4)
                .error("taken")
                .hint("cognito-token login", "cognito-token resend-code");
    }

    @Test
    void missingAttribute_isNamed() {
        pool.accounts().requireAttributes("given_name");
        signUp().fails(3).error("given_name").hint("--attribute NAME=VALUE");

        signUp("--attribute", "given_name=Carol").ends(0);
    }

    @Test
    void userWithoutAPassword_isOneWhoSignsInByCodes() {
        program.run("signup", "--no-password").fails(3).error("Password is required");

        pool.accounts().allowPasswordless();
        program.env("COGNITO_PASSWORD", PASSWORD).run("signup", "--no-password").ends(0);
        assertThat(pool.requests().last().json().has("Password")).isFalse();
    }

    @Test
    void userWhomATriggerConfirms_needsNoCode() {
        pool.accounts().confirmAtOnce();
        signUp().succeedsSaying(
                        "signed up carol; the account is confirmed already\nnext: cognito-token login -u carol\n");

        program.env("COGNITO_CODE", "123456")
                .run("confirm")
                .fails(4)
                .error("confirmed already")
                .hint("login");
        program.run("resend-code").fails(4).error("confirmed already").hint("login");
    }

    @Test
    void exhaustedQuota_isTold_withTheAccountThatExists() {
        pool.accounts().messagesLeft(0);

        signUp().fails(4)
                .error("the account of carol was created, but no code could be sent", "daily email limit")
                .hint("cognito-token resend-code");
        assertThat(pool.hasUser(CAROL)).isTrue();
        assertThat(pool.requests().count("SignUp")).isEqualTo(1);
    }

    @Test
    void lostAnswer_isNotAskedForAgain() {
        pool.faults().next("SignUp", Fault.reset());
        signUp().fails(7).hint("cognito-token resend-code finds that out");
        pool.faults().next("ConfirmSignUp", Fault.reset());
        program.env("COGNITO_CODE", "123456").run("confirm").fails(7).hint("cognito-token login finds that out");
        pool.faults().next("ConfirmSignUp", Fault.internalError());
        program.run("confirm").fails(7);

        assertThat(pool.requests().count("SignUp")).isEqualTo(1);
        assertThat(pool.requests().count("ConfirmSignUp")).isEqualTo(2);
    }

    @Test
    void throttledRequest_isRepeated() {
        pool.faults().next("SignUp", Fault.throttle());

        signUp().ends(0);
        assertThat(pool.requests().count("SignUp")).isEqualTo(2);
    }

    @Test
    void wrongCode_isSentOnce_andUsesNothingUp() {
        signUp().ends(0);

        program.env("COGNITO_CODE", "000000")
                .run("confirm")
                .fails(4)
                .error("code")
                .hint("newest code");
        assertThat(pool.requests().count("ConfirmSignUp")).isEqualTo(1);
        program.env("COGNITO_CODE", "123456").run("confirm").ends(0);
    }

    @Test
    void codeOnTheCommandLine_works_withAWarning() {
        signUp().ends(0);

        assertThat(program.run("confirm", "--code", "123456").ends(0).stderr())
                .startsWith("warning: other processes can see the value of --code; ");
    }

    @Test
    void unknownUser_isAskedForANewCode_asCognitoHidesWhoExists() {
        program.env("COGNITO_CODE", "123456")
                .run("confirm", "-u", "nobody")
                .fails(4)
                .error("not valid, or no longer")
                .hint("cognito-token resend-code");
        program.run("resend-code", "-u", "nobody").ends(0);
    }

    @Test
    void addressOfAnotherUser_isRefusedAtTheConfirmation() {
        program.env("COGNITO_PASSWORD", PASSWORD)
                .run("signup", "--attribute", "email=" + Bob.EMAIL)
                .ends(0);

        program.env("COGNITO_CODE", "123456").run("confirm").fails(4).error("another user has this alias");
    }

    @Test
    void anotherCode_isSent() {
        signUp().ends(0);

        program.run("resend-code")
                .succeedsSaying("if there is such a user, " + SENT + "next: cognito-token confirm -u carol\n")
                .prints("");
    }

    @Test
    void tooManyCodes_areRefused_withoutAnotherTry() {
        signUp().ends(0);
        for (int i = 0; i < 5; i++) {
            program.run("resend-code").ends(0);
        }

        program.run("resend-code").fails(4).error("Attempt limit exceeded").hint("wait an hour");
        assertThat(pool.requests().count("ResendConfirmationCode")).isEqualTo(6);
    }

    @Test
    void noTerminal_isExit5_namingEverythingMissing() {
        program.without("COGNITO_USERNAME");
        program.run("signup", "--login")
                .fails(5)
                .error("the username, the password and the confirmation code are needed, and there is no terminal")
                .hint("--username", "--password-stdin", "COGNITO_PASSWORD", "--code-command", "COGNITO_CODE");
        program.run("confirm").fails(5).error("the username and the confirmation code are needed");
        program.run("resend-code").fails(5).error("the username is needed");
        program.without("COGNITO_CLIENT_ID")
                .run("signup")
                .fails(3)
                .error("no app client id, no username and no password are set");
        assertThat(pool.requests().count()).isZero();
    }

    @Test
    void formats_areForReports_andNotForThis() {
        program.run("signup", "-o", "json").ends(2);
        program.run("confirm", "-o", "json").ends(2);
    }

    @Test
    void nothingSecret_isShown() {
        pool.client().secret(Marked.CLIENT_SECRET).flows("ALLOW_USER_AUTH", "ALLOW_USER_PASSWORD_AUTH");
        program.env("COGNITO_CLIENT_SECRET", Marked.CLIENT_SECRET).env("COGNITO_PASSWORD", Marked.PASSWORD);

        Marked.areAbsentFrom(program.env("COGNITO_CODE", "550055").run("signup", "--login", "--debug"));
        Outcome wrong = program.run("confirm", "--debug");
        Marked.areAbsentFrom(wrong.ends(4));
        assertThat(wrong.stderr()).doesNotContain("550055").contains("ConfirmSignUp", "\"Username\":\"carol\"");
        pool.fail("SignUp", 400, "UserLambdaValidationException", "PreSignUp failed with " + Marked.PASSWORD);
        Marked.areAbsentFrom(program.run("signup", "-u", "dave", "--debug").ends(4));
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
