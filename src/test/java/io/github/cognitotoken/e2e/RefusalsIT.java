package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.cognitotoken.userpool.UserPool;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Cognito refuses: the right code, what is wrong, what to do next, and one request only. */
class RefusalsIT {

    private final UserPool pool = Bob.pool();

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void wrongPassword_isExit4() {
        CognitoToken.with(pool)
                .as(NAME, "wrong")
                .run()
                .fails(4)
                .error("incorrect username or password")
                .hint("five failures");
        assertThat(pool.requests().count()).isEqualTo(1);
    }

    @Test
    void unknownUser_isExit4() {
        CognitoToken.with(pool).as("nobody", PASSWORD).run().fails(4).error("incorrect username or password");
        pool.client().revealsUnknownUsers();
        CognitoToken.with(pool).as("nobody", PASSWORD).run().fails(4).error("there is no such user");
    }

    @Test
    void disabledUser_isExit4() {
        pool.user(NAME).disabled();

        Bob.at(pool).run().fails(4).error("user is disabled").hint("administrator");
    }

    @Test
    void unconfirmedUser_isExit4() {
        pool.user(NAME).unconfirmed();

        Bob.at(pool).run().fails(4).error("not confirmed").hint("confirm");
    }

    @Test
    void requiredReset_isExit4() {
        pool.user(NAME).resetRequired();

        Bob.at(pool)
                .run()
                .fails(4)
                .error("must be reset")
                .hint("cognito-token password forgot", "cognito-token password reset");
    }

    @Test
    void expiredTemporaryPassword_isExit4() {
        pool.user(NAME).temporaryPassword(PASSWORD, Instant.EPOCH);

        Bob.at(pool).run().fails(4).error("temporary password has expired").hint("administrator");
    }

    @Test
    void lockedOutUser_isExit4() {
        pool.fail("InitiateAuth", 400, "NotAuthorizedException", "Password attempts exceeded");

        Bob.at(pool).run().fails(4).error("locked").hint("wait");
        assertThat(pool.requests().count()).isEqualTo(1);
    }

    @Test
    void exceededLimit_isExit4_andIsNoThrottling() {
        pool.fail("InitiateAuth", 400, "LimitExceededException", "Attempt limit exceeded, please try after some time.");

        Bob.at(pool).run().fails(4).error("limit").hint("wait");
        assertThat(pool.requests().count()).isEqualTo(1);
    }

    @Test
    void missingClientSecret_isExit3_namingTheOption() {
        pool.client().secret("a-secret");

        Bob.at(pool)
                .run()
                .fails(3)
                .error("has a secret, but none is set")
                .hint("--client-secret-file", "COGNITO_CLIENT_SECRET");
    }

    @Test
    void wrongClientSecret_isExit3() {
        pool.client().secret("a-secret");

        Bob.at(pool)
                .env("COGNITO_CLIENT_SECRET", "another")
                .run()
                .fails(3)
                .error("client secret does not match app client "
                        + pool.client().id());
    }

    @Test
    void unwantedClientSecret_isExit3() {
        Bob.at(pool)
                .env("COGNITO_CLIENT_SECRET", "none-is-set")
                .run()
                .fails(3)
                .error("has no secret, but one is set here")
                .hint("leave out the client secret");
    }

    @Test
    void flowNotEnabled_isExit3_namingTheSwitch() {
        pool.client().flows("ALLOW_REFRESH_TOKEN_AUTH");

        Bob.at(pool).run().fails(3).error("does not allow this sign-in flow").hint("ALLOW_USER_PASSWORD_AUTH");
    }

    @Test
    void unknownClient_isExit3_namingWhereItWasLookedFor() {
        Bob.at(pool)
                .run("-c", "nosuchclient")
                .fails(3)
                .error("app client nosuchclient does not exist", pool.endpoint().toString())
                .hint("region");
    }

    @Test
    void refusalsByLambdaAndFirewall_areExit4() {
        pool.fail("InitiateAuth", 400, "UserLambdaValidationException", "PreAuthentication failed with error closed.");
        Bob.at(pool).run().fails(4).error("Lambda trigger", "closed");

        pool.faults().clear();
        pool.fail("InitiateAuth", 403, "ForbiddenException", "Request not allowed due to WAF block.");
        Bob.at(pool).run().fails(4).error("web firewall");
    }

    @Test
    void unlistedError_isTold_withItsCode() {
        pool.fail("InitiateAuth", 400, "BrandNewException", "Something unheard of");

        Bob.at(pool).run().fails(4).error("BrandNewException", "Something unheard of");
    }

    @Test
    void refusal_isOneJsonObject_whenJsonIsAskedFor() {
        Outcome outcome = CognitoToken.with(pool).as(NAME, "wrong").run("-o", "json");

        assertThat(outcome.ends(4).stdout()).isEmpty();
        assertThat(outcome.stderr().lines()).hasSize(1);
        JsonObject error =
                JsonParser.parseString(outcome.stderr()).getAsJsonObject().getAsJsonObject("error");
        assertThat(error.keySet()).containsExactly("kind", "message", "hint", "exit_code", "aws_error", "request_id");
        assertThat(error.get("kind").getAsString()).isEqualTo("refused");
        assertThat(error.get("exit_code").getAsInt()).isEqualTo(4);
        assertThat(error.get("aws_error").getAsString()).isEqualTo("NotAuthorizedException");
        assertThat(error.get("request_id").getAsString()).matches("[0-9a-f-]{36}");
    }
}
