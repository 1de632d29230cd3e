package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.EMAIL;
import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.srp.ServerValue;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in without sending the password, as most app clients want it. */
class SrpIT {

    private static final String SECRET = "secretsecretsecretsecretsecret1";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void password_isProven_neverSent(boolean session) {
        try (UserPool pool = srpOnly()) {
            pool.client().sendsSessionWithSrp(session);

            program(pool).run("--flow", "srp").succeeds();

            assertThat(pool.requests().all())
                    .hasSize(2)
                    .noneMatch(request -> request.body().contains(PASSWORD));
        }
    }

    @Test
    void auto_fallsToSrp_whereNothingElseIsAllowed() {
        try (UserPool pool = srpOnly()) {
            program(pool).run().succeeds();

            assertThat(pool.requests().of("InitiateAuth"))
                    .extracting(request -> request.json().get("AuthFlow").getAsString())
                    .containsExactly("USER_PASSWORD_AUTH", "USER_SRP_AUTH");
        }
    }

    @Test
    void auto_doesNotFall_afterARefusedPassword() {
        try (UserPool pool = Bob.pool(client -> client.flows("ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH"))) {
            program(pool).env("COGNITO_PASSWORD", "wrong").run().fails(4).error("incorrect username or password");

            assertThat(pool.requests().count()).isEqualTo(1);
        }
    }

    @Test
    void auto_withoutThePool_saysHowSrpGetsItsChance() {
        try (UserPool pool = srpOnly()) {
            Bob.at(pool)
                    .run()
                    .fails(3)
                    .error("does not allow this sign-in flow")
                    .hint("--user-pool-id ID");
        }
    }

    @Test
    void wrongPassword_isRefused_andProvenOnce() {
        try (UserPool pool = srpOnly()) {
            program(pool)
                    .env("COGNITO_PASSWORD", "wrong")
                    .run("--flow", "srp")
                    .fails(4)
                    .error("incorrect username or password");

            assertThat(pool.requests().count()).isEqualTo(2);
        }
    }

    @Test
    void alias_isReplacedByTheCanonicalName_inTheProofAndItsHash() {
        try (UserPool pool =
                Bob.pool(client -> client.flows("ALLOW_USER_SRP_AUTH").secret(SECRET))) {
            program(pool)
                    .as(EMAIL, PASSWORD)
                    .env("COGNITO_CLIENT_SECRET", SECRET)
                    .run("--flow", "srp")
                    .succeeds();

            assertThat(pool.requests().last().parameter("USERNAME")).isEqualTo(NAME);
        }
    }

    @Test
    void secondFactor_isAskedForAfterTheProof() {
        try (UserPool pool = srpOnly()) {
            pool.user(NAME).code("654321").challenge("SMS_MFA", Map.of());

            program(pool).run("--flow", "srp").fails(5).error("(SMS_MFA)");
            program(pool).env("COGNITO_MFA_CODE", "654321").run("--flow", "srp").succeeds();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "f0e1d2c3b4a5968778695a4b3c2d1e0f", "000000a1"})
    void saltOfAnySpelling_isUnderstood(String salt) {
        try (UserPool pool = srpOnly()) {
            pool.user(NAME).salt(salt);

            program(pool).run("--flow", "srp").succeeds();
        }
    }

    @Test
    void serverThatSendsZero_learnsNothing() {
        try (UserPool pool = UserPool.http()
                .serverValue(ServerValue.ZERO)
                .client(client -> client.flows("ALLOW_USER_SRP_AUTH"))
                .user(NAME, user -> user.password(PASSWORD))
                .start()) {
            program(pool).run("--flow", "srp").fails(7).error("the password was not sent");

            assertThat(pool.requests().count("RespondToAuthChallenge")).isZero();
        }
    }

    @Test
    void oddPassword_isProvenAsItIs() {
        try (UserPool pool = srpOnly()) {
            Function<String, Outcome> signIn =
                    password -> program(pool).env("COGNITO_PASSWORD", password).run("--flow", "srp");
            for (String password : new String[] {"ü日本🔑 ${sys:user.name} %n '\"\\ #;", " ", "x".repeat(256)}) {
                pool.user(NAME).password(password);

                signIn.apply(password).succeeds();
            }
        }
    }

    private static UserPool srpOnly() {
        return Bob.pool(client -> client.flows("ALLOW_USER_SRP_AUTH"));
    }

    private static CognitoToken program(UserPool pool) {
        return Bob.at(pool).env("COGNITO_USER_POOL_ID", pool.id());
    }
}
