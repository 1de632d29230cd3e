package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.EMAIL;
import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.github.cognitotoken.userpool.RecordedRequest;
import io.github.cognitotoken.userpool.UserPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInIT {

    private final UserPool pool = Bob.pool();

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void accessToken_isPrinted_byTheBareProgram() {
        Bob.at(pool).run().succeeds().printsToken("access", NAME);
    }

    @Test
    void commandToken_isTheDefault() {
        Bob.at(pool).run("token").succeeds().printsToken("access", NAME);
        Bob.at(pool).run("token", "--access-token").succeeds().printsToken("access", NAME);
    }

    @Test
    void idToken_isPrinted_beforeAndAfterTheCommandsName() {
        Bob.at(pool).run("token", "--id-token").succeeds().printsToken("id", NAME);
        Bob.at(pool).run("--id-token", "token").succeeds().printsToken("id", NAME);
    }

    @Test
    void idToken_isPrinted_whenTheEnvironmentAsksForIt() {
        Bob.at(pool).env("COGNITO_TOKEN_USE", "id").run().succeeds().printsToken("id", NAME);
    }

    @Test
    void refreshToken_isPrintedAlone_whenAskedFor() {
        Outcome outcome = Bob.at(pool).run("--refresh-token");

        outcome.succeeds();
        assertThat(outcome.stdout()).matches("\\S{20,}\n");
    }

    @Test
    void https_isTrustedByTheBundle() {
        try (UserPool secure = Bob.securePool()) {
            Bob.at(secure).run().succeeds().printsToken("access", NAME);
            Bob.at(secure)
                    .without("AWS_CA_BUNDLE")
                    .run("--ca-bundle", secure.caBundle().toString())
                    .succeeds()
                    .printsToken("access", NAME);
        }
    }

    @Test
    void emailAlias_yieldsATokenOfTheCanonicalUser() {
        CognitoToken.with(pool).as(EMAIL, PASSWORD).run().succeeds().printsToken("access", NAME);

        assertThat(pool.requests().last().parameter("USERNAME")).isEqualTo(EMAIL);
    }

    @Test
    void oneCall_isMade_withNothingButTheCredentials() {
        Bob.at(pool).run().succeeds();

        assertThat(pool.requests().count()).isEqualTo(1);
        RecordedRequest request = pool.requests().last();
        assertThat(request.operation()).isEqualTo("InitiateAuth");
        assertThat(request.json().keySet()).containsExactlyInAnyOrder("AuthFlow", "ClientId", "AuthParameters");
        assertThat(request.json().get("AuthFlow").getAsString()).isEqualTo("USER_PASSWORD_AUTH");
        assertThat(request.json().get("ClientId").getAsString())
                .isEqualTo(pool.client().id());
        assertThat(request.json().get("AuthParameters"))
                .isEqualTo(JsonParser.parseString("{USERNAME: 'bob', PASSWORD: 'Correct-Horse-7'}"));
    }

    @Test
    void call_isUnsigned_andSaysWhoCalls() {
        Bob.at(pool)
                .env("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE")
                .env("AWS_SECRET_ACCESS_KEY", "not-for-this-call")
                .run()
                .succeeds();

        RecordedRequest request = pool.requests().last();
        assertThat(request.headers()).doesNotContainKey("Authorization");
        assertThat(request.headers().get("User-Agent")).startsWith("cognito-token/");
        assertThat(request.body() + request.headers()).doesNotContain("AKIDEXAMPLE", "not-for-this-call");
    }

    @Test
    void flow_isPassword_byAutoAndByName() {
        Bob.at(pool).run("--flow", "auto").succeeds().printsToken("access", NAME);
        Bob.at(pool).run("--flow=password").succeeds().printsToken("access", NAME);
    }

    @Test
    void optionValue_mayEqualACommandsName() {
        pool.user("token").password(PASSWORD);

        Bob.at(pool).run("-u", "token").succeeds().printsToken("access", "token");
    }
}
