package io.github.cognitotoken.cognitolocal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(CognitoLocalExtension.class)
@Order(2)
class CognitoLocalTest {

    private static final String PASSWORD = "Correct-Horse-7";

    @Test
    void user_signsInByPlainUsername(CognitoLocal cognito) {
        String pool = cognito.createPool("plain");
        cognito.createUser(pool, "alice", PASSWORD);

        JsonObject answer = cognito.call("InitiateAuth", signIn(cognito.createClient(pool, false), PASSWORD));

        assertThat(answer.getAsJsonObject("AuthenticationResult").keySet())
                .contains("AccessToken", "IdToken", "RefreshToken");
    }

    @Test
    void wrongPassword_isRefused(CognitoLocal cognito) {
        String pool = cognito.createPool("wrong");
        cognito.createUser(pool, "alice", PASSWORD);

        var answer = cognito.send("InitiateAuth", signIn(cognito.createClient(pool, false), "wrong"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("InvalidPasswordException");
    }

    @Test
    void temporaryPassword_isAnsweredByAChallenge(CognitoLocal cognito) {
        String pool = cognito.createPool("temporary");
        cognito.createUserWithTemporaryPassword(pool, "alice", PASSWORD);

        JsonObject answer = cognito.call("InitiateAuth", signIn(cognito.createClient(pool, false), PASSWORD));

        assertThat(answer.get("ChallengeName").getAsString()).isEqualTo("NEW_PASSWORD_REQUIRED");
    }

    @Test
    void client_hasASecret_whenAskedFor(CognitoLocal cognito) {
        String pool = cognito.createPool("secret");

        assertThat(cognito.createClient(pool, true).secret()).isNotEmpty();
        assertThat(cognito.createClient(pool, false).secret()).isEmpty();
    }

    @Test
    void installation_leavesTheSourcesAlone() {
        assertThat(CognitoLocal.program()).exists();
        assertThat(Path.of("src/test/cognito-local")).isDirectoryNotContaining(Files::isDirectory);
    }

    private static JsonObject signIn(CognitoLocal.Client client, String password) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("USERNAME", "alice");
        parameters.addProperty("PASSWORD", password);
        JsonObject request = new JsonObject();
        request.addProperty("AuthFlow", "USER_PASSWORD_AUTH");
        request.addProperty("ClientId", client.id());
        request.add("AuthParameters", parameters);
        return request;
    }
}
