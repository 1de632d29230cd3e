package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.Fault;
import io.github.cognitotoken.userpool.RecordedRequest;
import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.http.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An app client signs in as itself: at the domain of its pool, or by GetClientToken where there is none. */
class ClientCredentialsIT {

    private static final String ID = "machineclient234567890abcd";
    private static final String SECRET = "secretsecretsecretsecretsecret1";
    private static final String TOKEN = "POST /oauth2/token";
    private static final String CLIENT_TOKEN = "GetClientToken";

    private final UserPool pool = UserPool.http()
            .client(client -> client.id(ID).secret(SECRET).clientCredentials("api/read", "api/write"))
            .start();
    private final CognitoToken program =
            at(pool).env("COGNITO_DOMAIN", pool.domain().toString());

    @AfterEach
    void stop() {
        pool.close();
    }

    private static CognitoToken at(UserPool pool) {
        return CognitoToken.with(pool).env("COGNITO_CLIENT_SECRET", SECRET).env("COGNITO_FLOW", "client-credentials");
    }

    @Test
    void token_comesFromTheDomain_forNobodyButTheAppClient_andIsCached() {
        Outcome first = program.run();
        Outcome second = program.run();

        JsonObject claims = Claims.of(first.ends(0).stdout().strip());
        assertThat(first.stderr()).isEmpty();
        assertThat(claims.get("client_id").getAsString()).isEqualTo(ID);
        assertThat(claims.get("scope").getAsString()).isEqualTo("api/read api/write");
        assertThat(claims.has("username")).isFalse();
        second.succeeds().prints(first.stdout());
        assertThat(pool.requests().count()).isEqualTo(1);
        assertThat(pool.requests().last().headers().get("authorization")).startsWith("Basic ");
        assertThat(pool.requests().last().form("scope")).isNull();
    }

    @Test
    void domain_isFoundByThePool_whereNoneIsSet() {
        byPool(pool).run().succeeds();

        assertThat(pool.requests().all())
                .extracting(RecordedRequest::operation)
                .containsExactly("GET /" + pool.id() + "/.well-known/openid-configuration", TOKEN);
    }

    @Test
    void wholeDomain_needsNoRegion_andAPrefixDoes() {
        CognitoToken elsewhere = program.without("AWS_ENDPOINT_URL");
        Outcome first = elsewhere.run();

        elsewhere.run().succeeds().prints(first.ends(0).stdout());
        assertThat(pool.requests().count()).isEqualTo(1);
        elsewhere.run("--domain", "my-team").fails(3).error("no region is set");
    }

    @Test
    void domain_mayHaveAPath_asAProxyInFrontOfItHas() {
        try (UserPool behind = UserPool.http()
                .domainPath("/prod")
                .client(client -> client.id(ID).secret(SECRET).clientCredentials("api/read"))
                .start()) {
            at(behind).run("--domain", behind.domain() + "/oauth2/token").succeeds();

            assertThat(behind.requests().last().target()).isEqualTo("/prod/oauth2/token");
        }
    }

    @Test
    void scopesAndResource_haveTokensOfTheirOwn() {
        String read = scope(program.run("--scope", "api/read"));
        String both = scope(program.run("--scope", "api/read", "--scope", "api/write"));
        String again = scope(program.run("--scope", "api/write api/read"));

        assertThat(read).isEqualTo("api/read");
        assertThat(both).isEqualTo("api/read api/write").isEqualTo(again);
        assertThat(pool.requests().count(TOKEN)).isEqualTo(2);

        program.run("--resource", "https://API.example.com//mcp/").ends(0);
        program.run("--resource", "https://API.example.com//mcp/").ends(0);
        program.run("--resource", "https://API.example.com//mcp").ends(0);

        assertThat(pool.requests().count(TOKEN)).isEqualTo(4);
        assertThat(pool.requests().of(TOKEN).get(2).form("resource")).isEqualTo("https://API.example.com//mcp/");
    }

    @Test
    void scopesThatTheTokenLacks_areNamed() {
        program.run("--scope", "api/read", "--scope", "api/delete", "--scope", "other/x")
                .succeedsSaying(
                        "warning: the token lacks scopes that were asked for: api/delete other/x; compare them with"
                                + " the app client's (console: App clients > Login pages > Custom scopes)\n");
    }

    @Test
    void metadata_goesToThePoolsTriggers_asJson_andIsNotShared() {
        program.run("--client-metadata", "run=a&b").succeeds();
        program.run("--client-metadata", "run=a&b").succeeds();
        program.run().succeeds();

        assertThat(pool.requests().count(TOKEN)).isEqualTo(2);
        assertThat(pool.requests().of(TOKEN).get(0).form("aws_client_metadata")).isEqualTo("{\"run\":\"a&b\"}");
        assertThat(pool.requests().of(TOKEN).get(1).form("aws_client_metadata")).isNull();
    }

    @Test
    void headerThatTheDomainRefuses_isFollowedByTheBody() {
        pool.client().refusesBasic();

        program.run().succeeds();

        assertThat(pool.requests().count(TOKEN)).isEqualTo(2);
        assertThat(pool.requests().last().form("client_secret")).isEqualTo(SECRET);
    }

    @Test
    void poolWithoutADomain_givesTheTokenByItsApi_unsigned() {
        try (UserPool without = UserPool.http()
                .withoutDomain()
                .client(client -> client.id(ID)
                        .secret(SECRET)
                        .flows("ALLOW_CLIENT_TOKEN_AUTH")
                        .clientCredentials("api/read", "api/write"))
                .start()) {
            CognitoToken machine = byPool(without);

            assertThat(scope(machine.run())).isEqualTo("api/read api/write");
            assertThat(scope(machine.run("--scope", "api/read", "--client-metadata", "a=b")))
                    .isEqualTo("api/read");
            machine.run().ends(0);

            assertThat(without.requests().count(CLIENT_TOKEN)).isEqualTo(2);
            RecordedRequest request = without.requests().last();
            assertThat(request.headers()).doesNotContainKey("authorization");
            assertThat(request.json().get("Scopes")).hasToString("[\"api/read\"]");
            assertThat(request.json().get("ClientMetadata")).hasToString("{\"a\":\"b\"}");
            machine.run("--resource", "https://api.example.com")
                    .fails(2)
                    .error("a resource needs the user pool's domain")
                    .hint("--domain");
        }
    }

    @Test
    void withoutDomainAndPool_theApiIsAsked() {
        pool.client().flows("ALLOW_CLIENT_TOKEN_AUTH");

        at(pool).run().succeeds();

        assertThat(pool.requests().all()).extracting(RecordedRequest::operation).containsExactly(CLIENT_TOKEN);
    }

    @Test
    void clientThatTheDomainDoesNotServe_getsItsTokenByTheApi() {
        pool.client().flows("ALLOW_CLIENT_TOKEN_AUTH").oauthDisabled();

        program.run().succeeds();

        assertThat(pool.requests().all()).extracting(RecordedRequest::operation).containsExactly(TOKEN, CLIENT_TOKEN);
    }

    @Test
    void clientThatNeitherServes_isToldWhatTheDomainSaid() {
        pool.client().oauthDisabled();

        program.run()
                .fails(3)
                .error("gives app client " + ID + " no token (invalid_grant)")
                .hint("AllowedOAuthFlows");
    }

    @Test
    void scopeThatIsForUsers_isRefused_withoutAnotherTry() {
        program.run("--scope", "openid").fails(3).error("invalid_scope").hint("none of them is a custom scope");

        assertThat(pool.requests().count()).isEqualTo(1);
    }

    @Test
    void wrongSecret_isAConfigurationError() {
        program.env("COGNITO_CLIENT_SECRET", "wrongwrongwrong")
                .run()
                .fails(3)
                .error("does not accept the app client and its secret")
                .hint("rotated");
    }

    @Test
    void noSecret_isToldBeforeAnythingIsSent() {
        program.without("COGNITO_CLIENT_SECRET")
                .run()
                .fails(3)
                .error("--flow client-credentials needs the client secret, and none is set")
                .hint("--client-secret-file", "--client-secret-from-aws", "COGNITO_CLIENT_SECRET");

        assertThat(pool.requests().count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw", "json", "env", "header"})
    void idToken_isRefused_beforeATokenIsPaidFor(String format) {
        program.run("--id-token", "-o", format).ends(3);

        assertThat(pool.requests().count()).isZero();
    }

    @Test
    void json_hasNeitherUsernameNorOtherTokens() {
        JsonObject json = program.run("-o", "json").succeeds().json();

        assertThat(json.keySet())
                .containsExactlyInAnyOrder("access_token", "token_type", "expires_in", "expires_at", "scope");
    }

    @Test
    void login_isTheCurrentSignIn_forCallsWithoutAFlow_untilLogout() {
        CognitoToken bare = program.without("COGNITO_FLOW").as("bob", "never-asked-for");
        bare.without("COGNITO_USERNAME");
        bare.run("login", "--flow", "client-credentials", "--scope", "api/read").ends(0);

        assertThat(scope(bare.run())).isEqualTo("api/read");
        assertThat(bare.run("status").ends(0).stdout())
                .contains("signed in as the app client itself by flow client-credentials", ID, "from the cache");
        assertThat(bare.run("status", "-o", "json").ends(0).stdout())
                .contains("\"signed_in\": true")
                .doesNotContain("\"username\"");
        assertThat(bare.run("decode").ends(0).stdout()).contains("\"scope\": \"api/read\"");
        bare.cache().expire();
        assertThat(bare.run("status").ends(0).stdout()).contains("by a sign-in with the configured secret");
        assertThat(scope(bare.run())).as("of the replacement").isEqualTo("api/read");
        assertThat(bare.run("logout").ends(0).stderr())
                .startsWith("forgot the token of " + ID
                        + "; there was nothing to revoke: an app client has no refresh token\n");
        assertThat(bare.cache().files(".token")).isEmpty();
        assertThat(pool.requests().count()).isEqualTo(2);
    }

    @Test
    void logout_findsTheMachine_byItsFlow() {
        program.run().succeeds();

        assertThat(program.run("logout").ends(0).stderr()).contains("forgot the token of " + ID);
        assertThat(program.run("logout").ends(0).stderr()).contains("nobody is signed in");
    }

    @Test
    void global_isForUsers() {
        program.run().succeeds();

        program.run("logout", "--global").fails(2).error("has no other devices").hint("--global");
    }

    @Test
    void refreshToken_isForUsers() {
        program.stdin("x").run("login", "--refresh-token-stdin").fails(2).error("a refresh token exclude each other");
    }

    @Test
    void tokenThatEndsSoon_isFetchedOnce_withAWarning_whateverTheProxyRepeats() {
        pool.client().tokenAge(Duration.ofMinutes(55));

        program.run("--min-valid", "10m").ends(0).without("warning: the app client's tokens live for ");
        program.run("--min-valid", "10m").succeeds();
        JsonObject json = program.run("-o", "json").succeeds().json();

        assertThat(json.get("expires_in").getAsInt()).isBetween(200, 300);
        assertThat(pool.requests().count()).isEqualTo(1);
    }

    @Test
    void manyFetchesWithinAMinute_areTold_withWhatTheyCost() {
        for (int i = 0; i < 5; i++) {
            program.run("--no-cache").succeeds();
        }

        program.run("--no-cache")
                .succeedsSaying("warning: 6 tokens of this app client were fetched within a minute, and each costs"
                        + " (USD 2.25 per 1,000 tokens, and USD 6 per app client and month); let the cache serve them:"
                        + " leave --no-cache and COGNITO_CACHE=none out\n");
        assertThat(program.cache().files(".token")).isEmpty();
        assertThat(program.run("--force-refresh").ends(0).stderr()).contains("leave --force-refresh out");
        program.run("--scope", "api/read").succeeds();
    }

    @Test
    void throttling_isWaitedOut() {
        pool.faults().next(2, TOKEN, Fault.answer(Response.of(429, "text/html", "slow down")));

        program.run().succeeds();

        assertThat(pool.requests().count(TOKEN)).isEqualTo(3);
    }

    @Test
    void wafThatAdmitsItsProxyOnly_isExplained() {
        pool.faults().always(TOKEN, Fault.answer(Response.of(403, "application/json", "{\"message\":\"Forbidden\"}")));

        program.run().fails(4).error("HTTP 403").hint("caching proxy");
    }

    @Test
    void domainThatDoesNotResolve_mayBeNew() {
        program.run("--domain", "no-such-domain.invalid", "--timeout", "10")
                .fails(7)
                .error("cannot be found")
                .hint("a new domain takes about a minute");
    }

    @Test
    void scope_isForOAuth() {
        CognitoToken.with(pool)
                .as("bob", "x")
                .run("--scope", "api/read")
                .fails(2)
                .error("--flow auto has neither scopes nor resources")
                .hint("--flow client-credentials");
    }

    @Test
    void secret_isNowhere() throws Exception {
        Outcome outcome = program.run("--debug");
        pool.client().refusesBasic();
        Outcome byBody = program.run("--debug", "--force-refresh");

        String basic =
                pool.requests().all().get(0).headers().get("authorization").substring(6);
        assertThat(outcome.ends(0).stderr() + byBody.ends(0).stderr())
                .contains("POST " + pool.domain() + "/oauth2/token", "grant_type=client_credentials")
                .doesNotContain(SECRET, basic, outcome.stdout().strip());
        for (Path file : List.of(program.cache().entryFile())) {
            assertThat(Files.readString(file)).doesNotContain(SECRET, basic);
        }
    }

    private static CognitoToken byPool(UserPool pool) {
        return at(pool).env("COGNITO_USER_POOL_ID", pool.id());
    }

    private static String scope(Outcome outcome) {
        return Claims.of(outcome.ends(0).stdout().strip()).get("scope").getAsString();
    }
}
