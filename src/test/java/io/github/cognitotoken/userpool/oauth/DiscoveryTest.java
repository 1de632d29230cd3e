package io.github.cognitotoken.userpool.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.UserPool;
import java.net.URI;
import org.junit.jupiter.api.Test;

class DiscoveryTest {

    private static final String DOCUMENT = "/.well-known/openid-configuration";

    @Test
    void document_hasTheMembersThatWereSeen_andTheDomainsEndpoints() throws Exception {
        try (UserPool pool = UserPool.http().start()) {
            JsonObject document = new DomainCaller(pool)
                    .get(URI.create(pool.issuer() + DOCUMENT))
                    .json();

            assertThat(document.keySet())
                    .containsExactlyInAnyOrder(
                            "authorization_endpoint",
                            "end_session_endpoint",
                            "id_token_signing_alg_values_supported",
                            "issuer",
                            "jwks_uri",
                            "response_types_supported",
                            "revocation_endpoint",
                            "scopes_supported",
                            "subject_types_supported",
                            "token_endpoint",
                            "token_endpoint_auth_methods_supported",
                            "userinfo_endpoint");
            assertThat(document.get("issuer").getAsString()).isEqualTo(pool.issuer());
            assertThat(document.get("authorization_endpoint").getAsString())
                    .isEqualTo("http://localhost:" + pool.port() + "/oauth2/authorize");
            assertThat(document.get("end_session_endpoint").getAsString()).isEqualTo(pool.domain() + "/logout");
        }
    }

    @Test
    void poolWithoutDomain_namesItsIssuersHost_whereNothingSpeaksOAuth() throws Exception {
        try (UserPool pool = UserPool.http().withoutDomain().start()) {
            DomainCaller caller = new DomainCaller(pool);
            JsonObject document =
                    caller.get(URI.create(pool.issuer() + DOCUMENT)).json();
            String token = document.get("token_endpoint").getAsString();

            assertThat(token).isEqualTo(pool.issuer() + "/token");
            assertThat(caller.get(URI.create(token)).get("code")).isEqualTo("BadRequest");
            assertThat(caller.get(URI.create(pool.endpoint() + "/oauth2/token")).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void domainBelowAPath_isReachedThereOnly_andRecordedWithoutIt() throws Exception {
        try (UserPool pool = UserPool.http().domainPath("/_aws/cognito-idp").start()) {
            DomainCaller caller = new DomainCaller(pool);

            assertThat(caller.get("/oauth2/revoke").status()).isEqualTo(405);
            assertThat(pool.requests().last().operation()).isEqualTo("GET /oauth2/revoke");
            assertThat(pool.requests().last().target()).isEqualTo("/_aws/cognito-idp/oauth2/revoke");
            assertThat(caller.get(URI.create(pool.endpoint() + "/oauth2/revoke"))
                            .status())
                    .isEqualTo(404);
            assertThat(caller.get(URI.create(pool.issuer() + DOCUMENT)).get("token_endpoint"))
                    .isEqualTo(pool.domain() + "/oauth2/token");
        }
    }
}
