package io.github.cognitotoken.userpool;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.PoolCaller.Answer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenSessionsTest {

    private static final String PASSWORD = "Correct-Horse-7";

    private final TestClock clock = TestClock.at(Instant.parse("2026-11-26T12:00:00Z"));
    private final UserPool pool = UserPool.http()
            .clock(clock)
            .tracksSessions(3)
            .client(c -> c.id("client1"))
            .user("bob", u -> u.password(PASSWORD))
            .start();
    private final PoolCaller caller = new PoolCaller(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void leastRecentlyUsedSession_goesForTheNextSignIn() throws Exception {
        Answer first = signIn();
        Answer second = signIn();
        signIn();
        refresh(first);

        signIn();
        assertThat(refresh(first).status()).isEqualTo(200);
        assertThat(refresh(second).refusal()).isEqualTo("NotAuthorizedException: Refresh Token has been revoked");
        assertThat(list(first)).hasSize(3);
    }

    @Test
    void session_isMarked_andRevokedByOthersOnly() throws Exception {
        Answer first = signIn();
        Answer second = signIn();
        JsonObject other = list(second).get(0).getAsJsonObject();
        assertThat(other.get("IsCurrentSession").getAsBoolean()).isFalse();
        String id = other.get("SessionId").getAsString();
        assertThat(id).matches("tkn[a-z0-9]{25}");

        assertThat(revoke(first, id).refusal()).startsWith("InvalidParameterException");
        assertThat(revoke(second, id).status()).isEqualTo(200);
        assertThat(list(second)).hasSize(1);
        assertThat(refresh(first).refusal()).contains("revoked");
        assertThat(revoke(second, id).refusal()).startsWith("ResourceNotFoundException");
    }

    @Test
    void poolWithoutTracking_doesNotHaveTheOperation() throws Exception {
        try (UserPool plain = UserPool.http()
                .client(c -> c.id("client1"))
                .user("bob", u -> u.password(PASSWORD))
                .start()) {
            PoolCaller elsewhere = new PoolCaller(plain);
            JsonObject request = new JsonObject();
            request.addProperty("AccessToken", elsewhere.signIn("bob", PASSWORD).token("AccessToken"));

            assertThat(elsewhere.call("ListUserSessions", request).refusal())
                    .startsWith("OperationNotEnabledException");
        }
    }

    private Answer signIn() throws IOException {
        clock.advance(Duration.ofSeconds(1));
        return caller.signIn("bob", PASSWORD);
    }

    private Answer refresh(Answer signedIn) throws IOException {
        clock.advance(Duration.ofSeconds(1));
        return caller.initiate("REFRESH_TOKEN_AUTH", Map.of("REFRESH_TOKEN", signedIn.token("RefreshToken")));
    }

    private JsonArray list(Answer signedIn) throws IOException {
        return caller.call("ListUserSessions", request(signedIn)).json().getAsJsonArray("Sessions");
    }

    private Answer revoke(Answer signedIn, String id) throws IOException {
        JsonObject request = request(signedIn);
        request.addProperty("SessionId", id);
        return caller.call("RevokeUserSession", request);
    }

    private static JsonObject request(Answer signedIn) {
        JsonObject request = new JsonObject();
        request.addProperty("AccessToken", signedIn.token("AccessToken"));
        return request;
    }
}
