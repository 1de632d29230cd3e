package io.github.cognitotoken.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.Fault;
import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.http.Response;
import java.time.Instant;
import java.util.Base64;

/** Makes a pool answer each sign-in by the same tokens, so that output can be compared to the byte. */
final class FixedTokens {

    /** When they end: in the year 2090, in epoch seconds. */
    static final long END = 3_786_912_000L;

    private final UserPool pool;
    private String access = jwt("{\"token_use\":\"access\",\"username\":\"bob\",\"exp\":" + END
            + ",\"scope\":\"aws.cognito.signin.user.admin\"}");
    private String id = jwt("{\"token_use\":\"id\",\"cognito:username\":\"bob\",\"exp\":" + END + "}");

    private FixedTokens(UserPool pool) {
        this.pool = pool;
    }

    static FixedTokens of(UserPool pool) {
        FixedTokens tokens = new FixedTokens(pool);
        tokens.answer();
        return tokens;
    }

    String access() {
        return access;
    }

    String id() {
        return id;
    }

    String refresh() {
        return "refresh.token-of_these.tests";
    }

    void access(String token) {
        access = token;
        answer();
    }

    void withoutIdToken() {
        id = null;
        answer();
    }

    private void answer() {
        JsonObject result = new JsonObject();
        result.addProperty("AccessToken", access);
        result.addProperty("RefreshToken", refresh());
        result.addProperty("ExpiresIn", END - Instant.now().getEpochSecond());
        result.addProperty("TokenType", "Bearer");
        if (id != null) {
            result.addProperty("IdToken", id);
        }
        JsonObject answer = new JsonObject();
        answer.add("AuthenticationResult", result);
        pool.faults().clear();
        pool.faults()
                .always(
                        "InitiateAuth",
                        Fault.answer(Response.of(200, "application/x-amz-json-1.1", answer.toString())));
    }

    private static String jwt(String claims) {
        return encoded("{\"alg\":\"RS256\",\"kid\":\"k\"}") + "." + encoded(claims) + "." + encoded("signature");
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
