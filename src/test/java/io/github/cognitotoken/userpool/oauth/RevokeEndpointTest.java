package io.github.cognitotoken.userpool.oauth;

import static io.github.cognitotoken.userpool.oauth.DomainCaller.basic;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.PoolCaller;
import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.oauth.DomainCaller.Answer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RevokeEndpointTest {

    private final UserPool pool = UserPool.http()
            .client(c -> c.id("public"))
            .client(c -> c.id("machine").secret("s3cret").clientCredentials("api/read"))
            .user("bob", u -> u.password("Correct-Horse-7"))
            .start();
    private final DomainCaller caller = new DomainCaller(pool);
    private final PoolCaller api = new PoolCaller(pool);
    private PoolCaller.Answer signedIn;

    @BeforeEach
    void signIn() throws Exception {
        signedIn = api.signIn("bob", "Correct-Horse-7");
    }

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void tokenOfTheApi_isRevoked_andTwiceIsNoError() throws Exception {
        String token = signedIn.token("RefreshToken");

        Answer first = revoke("client_id=public&token=" + token);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).isEmpty();
        assertThat(api.initiate("REFRESH_TOKEN_AUTH", Map.of("REFRESH_TOKEN", token))
                        .refusal())
                .isEqualTo("NotAuthorizedException: Refresh Token has been revoked");
        assertThat(revoke("client_id=public&token=" + token).status()).isEqualTo(200);
        assertThat(revoke("client_id=public&token=a.b.c.d.e").status()).isEqualTo(200);
    }

    @Test
    void anotherClientsToken_isNotRevoked() throws Exception {
        String token = signedIn.token("RefreshToken");

        assertThat(revoke("token=" + token, "Authorization", basic("machine", "s3cret"))
                        .status())
                .isEqualTo(200);
        assertThat(api.initiate("REFRESH_TOKEN_AUTH", Map.of("REFRESH_TOKEN", token))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void missingToken_invalidRequest() throws Exception {
        assertRefused(revoke("client_id=public"), 400, "invalid_request");
    }

    @Test
    void accessToken_unsupportedTokenType() throws Exception {
        assertRefused(revoke("client_id=public&token=" + signedIn.token("AccessToken")), 400, "unsupported_token_type");
    }

    @Test
    void wrongSecret_invalidClientWithItsOwnStatus() throws Exception {
        assertRefused(revoke("token=a.b.c.d.e", "Authorization", basic("machine", "other")), 401, "invalid_client");
    }

    @Test
    void row23_get_isNotAllowed() throws Exception {
        assertThat(caller.get("/oauth2/revoke?token=a.b.c.d.e").status()).isEqualTo(405);
    }

    private Answer revoke(String form, String... headers) throws Exception {
        return caller.post("/oauth2/revoke", form, headers);
    }

    private static void assertRefused(Answer answer, int status, String error) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("{\"error\":\"" + error + "\"}");
    }
}
