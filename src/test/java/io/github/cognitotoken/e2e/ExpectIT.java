package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.UserPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExpectIT {

    private final UserPool pool = UserPool.http()
            .client(client -> {})
            .user(
                    Bob.NAME,
                    user -> user.password(Bob.PASSWORD)
                            .groups("admins", "staff")
                            .email(Bob.EMAIL))
            .start();
    private final CognitoToken bob = CognitoToken.with(pool).as(Bob.NAME, Bob.PASSWORD);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void allExpectationsHold_tokenIsPrintedAsUsual() {
        bob.run(
                        "--expect",
                        "group=admins",
                        "--expect",
                        "scope=aws.cognito.signin.user.admin",
                        "--expect",
                        "username=bob")
                .succeeds()
                .printsToken("access", "bob");
        bob.run("--id-token", "--expect", "email_verified=true").succeeds().printsToken("id", "bob");
    }

    @Test
    void oneFails_nothingIsPrinted_andTheCodeIsThatOfTokens() {
        bob.run("--expect", "group=admins", "--expect", "group=owners")
                .fails(6)
                .error("the cognito:groups of the access token is '[\"admins\",\"staff\"]', expected 'owners'")
                .hint("--force-refresh");
        bob.run("-o", "header", "--expect", "acr=urn:cognito:loa:2")
                .fails(6)
                .error("has no acr")
                .hint("--acr");
    }

    @Test
    void onlyThePrintedTokenCounts() {
        bob.run("--expect", "email=bob@example.com").fails(6).error("the access token has no email");
        bob.run("--id-token", "--expect", "scope=openid").fails(6).error("the ID token has no scope");
    }

    @Test
    void formatsWithBothTokens_checkBoth() {
        bob.run("-o", "json", "--expect", "email=bob@example.com", "--expect", "username=bob")
                .succeeds();
        bob.run("-o", "env", "--expect", "email=eve@example.com")
                .fails(6)
                .error("the email of the ID token is 'bob@example.com', expected 'eve@example.com'");
    }

    @Test
    void json_errorIsAnObject_andStdoutIsEmpty() {
        Outcome outcome = bob.run("-o", "json", "--expect", "plan=gold").ends(6);
        assertThat(outcome.stdout()).isEmpty();
        assertThat(outcome.stderr()).startsWith("{\"error\":{\"kind\":\"token\"");
    }

    @Test
    void cachedToken_isCheckedToo() {
        bob.run().succeeds();
        bob.without("COGNITO_PASSWORD").run("--expect", "group=owners").fails(6);
        bob.run("--expect", "group=staff").succeeds().printsToken("access", "bob");
        assertThat(pool.requests().count("InitiateAuth")).isOne();
    }

    @Test
    void malformedPair_isUsage_beforeAnythingIsSent() {
        bob.run("--expect", "admins")
                .fails(2)
                .error("the value of --expect is malformed")
                .hint("NAME=VALUE");
        bob.run("--refresh-token", "--expect", "a=b").fails(2).error("--expect and --refresh-token exclude each other");
        assertThat(pool.requests().count("InitiateAuth")).isZero();
    }
}
