package io.github.cognitotoken.userpool;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.PoolCaller.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefreshTest {

    private static final String REVOKED = "NotAuthorizedException: Refresh Token has been revoked";

    private final TestClock clock = TestClock.at(Instant.parse("2026-11-20T12:00:00Z"));
    private final UserPool pool = UserPool.http()
            .clock(clock)
            .client(c -> c.id("client1"))
            .user("bob", u -> u.password("Correct-Horse-7"))
            .start();
    private final PoolCaller caller = new PoolCaller(pool);
    private Answer signedIn;
    private String token;

    @BeforeEach
    void signIn() throws Exception {
        signedIn = caller.signIn("bob", "Correct-Horse-7");
        token = signedIn.token("RefreshToken");
    }

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void refresh_keepsTheRefreshToken_whenClientDoesNotRotate() throws Exception {
        Answer answer = refresh(token, Map.of());

        assertThat(answer.token("AccessToken")).isNotEmpty();
        assertThat(answer.json().getAsJsonObject("AuthenticationResult").has("RefreshToken"))
                .isFalse();
    }

    @Test
    void secret_isSentInClear() throws Exception {
        pool.client().secret("s3cret");

        assertThat(refresh(token, Map.of()).refusal())
                .isEqualTo("NotAuthorizedException: Client client1 is configured for secret but secret was not"
                        + " received");
        assertThat(refresh(token, Map.of("ClientSecret", "wrong")).refusal())
                .isEqualTo("NotAuthorizedException: Invalid client or secret");
        assertThat(refresh(token, Map.of("ClientSecret", "s3cret")).status()).isEqualTo(200);
    }

    @Test
    void rotation_givesASuccessor_andTheOldTokenWorksForTheGracePeriodOnly() throws Exception {
        pool.client().rotates(Duration.ofSeconds(10));
        String successor = refresh(token, Map.of()).token("RefreshToken");
        assertThat(successor).isNotEqualTo(token);

        clock.advance(Duration.ofSeconds(9));
        assertThat(refresh(token, Map.of()).status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        assertThat(refresh(token, Map.of()).refusal()).startsWith("RefreshTokenReuseException: ");
        assertThat(refresh(successor, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void successor_livesNoLongerThanTheFirstTokenWouldHave() throws Exception {
        pool.client().rotates(Duration.ZERO);
        clock.advance(Duration.ofDays(29));
        String successor = refresh(token, Map.of()).token("RefreshToken");
        clock.advance(Duration.ofDays(1));

        assertThat(refresh(successor, Map.of()).refusal())
                .isEqualTo("NotAuthorizedException: Refresh Token has expired");
    }

    @Test
    void refreshTokenAuth_isRefused_whenClientRotates() throws Exception {
        pool.client().rotates(Duration.ZERO);

        assertThat(caller.initiate("REFRESH_TOKEN_AUTH", Map.of("REFRESH_TOKEN", token))
                        .refusal())
                .startsWith("UnsupportedOperationException: ");
    }

    @Test
    void refreshTokenAuth_hashesTheCanonicalUsername() throws Exception {
        pool.client().secret("s3cret");

        assertThat(caller.initiate(
                                "REFRESH_TOKEN_AUTH",
                                Map.of(
                                        "REFRESH_TOKEN",
                                        token,
                                        "SECRET_HASH",
                                        "zrWU8UodQw+EnYUPwS3MC4VoknSs8N6JPw6Qtz8SGfo="))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void revokedToken_isRefused_andRevokingTwiceIsNoError() throws Exception {
        assertThat(revoke(token, Map.of()).json()).hasToString("{}");
        assertThat(refresh(token, Map.of()).refusal()).isEqualTo(REVOKED);
        assertThat(revoke(token, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void revoking_needsTheSecretAndARefreshToken() throws Exception {
        assertThat(revoke(signedIn.token("AccessToken"), Map.of()).refusal())
                .startsWith("UnsupportedTokenTypeException: ");
        pool.client().secret("s3cret");
        assertThat(revoke(token, Map.of()).refusal()).startsWith("UnauthorizedException: ");
        assertThat(revoke(token, Map.of("ClientSecret", "s3cret")).status()).isEqualTo(200);
    }

    private Answer refresh(String refreshToken, Map<String, String> more) throws Exception {
        return call("GetTokensFromRefreshToken", "RefreshToken", refreshToken, more);
    }

    private Answer revoke(String refreshToken, Map<String, String> more) throws Exception {
        return call("RevokeToken", "Token", refreshToken, more);
    }

    private Answer call(String operation, String member, String refreshToken, Map<String, String> more)
            throws Exception {
        Map<String, String> members = new HashMap<>(more);
        members.put(member, refreshToken);
        members.put("ClientId", pool.client().id());
        JsonObject request = new JsonObject();
        members.forEach(request::addProperty);
        return caller.call(operation, request);
    }
}
