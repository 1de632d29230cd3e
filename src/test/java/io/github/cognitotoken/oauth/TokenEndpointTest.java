package io.github.cognitotoken.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.FakeHost;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.net.ClientConnection;
import io.github.cognitotoken.net.HttpExchanges;
import io.github.cognitotoken.net.TestConnection;
import io.github.cognitotoken.net.WireLog;
import io.github.cognitotoken.token.Tokens;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenEndpointTest {

    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
    private static final String SECRET = "secretsecretsecretsecretsecret1+/";
    private static final String BASIC = "Basic MWM6c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0MSsv";
    private static final String TOKENS =
            "{\"access_token\":\"access1\",\"id_token\":\"id1\",\"refresh_token\":\"refresh1\",\"token_type\":\"Bearer\","
                    + "\"expires_in\":3600}";

    private final ScriptedServer server = new ScriptedServer();
    private final FakeHost host = new FakeHost();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void code_isExchanged_withSecretInTheHeader() {
        server.answers(200, TOKENS);

        Tokens tokens = confidential()
                .exchangeCode(
                        Secret.of("code1"), "http://localhost:8400/callback", Secret.of("verifier1"), Optional.empty());

        assertThat(tokens.accessToken()).isEqualTo("access1");
        assertThat(tokens.idToken()).contains("id1");
        assertThat(tokens.refreshToken()).contains("refresh1");
        assertThat(tokens.expiresAt()).contains(NOW.plusSeconds(3600));
        assertThat(tokens.serverTime()).isPresent();
        ScriptedServer.Request request = server.only();
        assertThat(request.path()).isEqualTo("/oauth2/token");
        assertThat(request.authorization()).isEqualTo(BASIC);
        assertThat(request.form())
                .isEqualTo(Map.of(
                        "client_id", "1c",
                        "grant_type", "authorization_code",
                        "code", "code1",
                        "redirect_uri", "http://localhost:8400/callback",
                        "code_verifier", "verifier1"));
    }

    @Test
    void publicClient_sendsItsIdInTheBody_andNoHeader() {
        server.answers(200, TOKENS);

        publicClient().refresh(Secret.of("refresh0"));

        assertThat(server.only().authorization()).isNull();
        assertThat(server.only().form())
                .isEqualTo(Map.of("grant_type", "refresh_token", "refresh_token", "refresh0", "client_id", "1c"));
    }

    @Test
    void headerThatIsRefused_isFollowedByTheBody_once() {
        server.answers(400, "{\"error\":\"invalid_client\"}").answers(200, TOKENS);

        confidential().clientCredentials(List.of(), Optional.empty(), Map.of());

        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(0).authorization()).isEqualTo(BASIC);
        assertThat(server.requests().get(1).authorization()).isNull();
        assertThat(server.requests().get(1).form())
                .containsEntry("client_id", "1c")
                .containsEntry("client_secret", SECRET);
    }

    @Test
    void secretThatIsRefusedBothWays_isToldOnce() {
        server.answers(401, "{\"error\":\"invalid_client\"}");

        Failure failure = failure(() -> confidential().refresh(Secret.of("refresh0")));

        assertThat(failure.kind()).isEqualTo(ErrorKind.CONFIGURATION);
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_client", "invalid_request", "invalid_grant", "unauthorized_client"})
    void codeThatIsRefused_isNotSentAgain(String error) {
        server.answers(400, "{\"error\":\"" + error + "\"}");

        assertThat(failure(this::exchange)).hasMessageContaining(error);

        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 500, 503})
    void codeWithAnAnswerThatIsNoOAuth_isNotSentAgain(int status) {
        server.answers(status, "<html>");

        assertThat(failure(this::exchange).kind()).isEqualTo(ErrorKind.UNAVAILABLE);

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void codeWhoseAnswerIsLost_isNotSentAgain() {
        server.hangsUp();

        assertThat(failure(this::exchange)).hasMessageContaining("broke before the answer");

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void refreshWhoseAnswerIsLost_isSentOnceMore_atOnce() {
        server.hangsUp().answers(200, TOKENS);

        assertThat(publicClient().refresh(Secret.of("refresh0")).accessToken()).isEqualTo("access1");

        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void throttledRequest_isSentAgain() {
        server.answers(429, "{}").answers(400, "Too fast").answers(503, "").answers(200, TOKENS);

        confidential().clientCredentials(List.of(), Optional.empty(), Map.of());

        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void machine_asksForScopesAndResourceAsTheyStand_andForMetadataAsJson() {
        server.answers(200, TOKENS);

        Tokens tokens = confidential()
                .clientCredentials(
                        List.of("api/read", "https://api.example.com/x:y"),
                        Optional.of("https://API.example.com//a/?b=c%20d&e#"),
                        new TreeMap<>(Map.of("run", "a&b", "stage", "\"x\"")));

        assertThat(server.only().form())
                .isEqualTo(Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "1c",
                        "scope", "api/read https://api.example.com/x:y",
                        "resource", "https://API.example.com//a/?b=c%20d&e#",
                        "aws_client_metadata", "{\"run\":\"a&b\",\"stage\":\"\\\"x\\\"\"}"));
        assertThat(tokens.expiresAt()).as("a proxy repeats expires_in").isEmpty();
    }

    @Test
    void machine_asksForNothing_whereNothingWasSaid() {
        server.answers(200, TOKENS);

        confidential().clientCredentials(List.of(), Optional.empty(), Map.of());

        assertThat(server.only().form()).isEqualTo(Map.of("grant_type", "client_credentials", "client_id", "1c"));
    }

    @Test
    void refreshToken_isRevoked() {
        server.answers(200, "");

        confidential().revoke(Secret.of("refresh1"));

        assertThat(server.only().path()).isEqualTo("/oauth2/revoke");
        assertThat(server.only().form()).isEqualTo(Map.of("token", "refresh1", "client_id", "1c"));
        assertThat(server.only().authorization()).isEqualTo(BASIC);
    }

    @Test
    void answerWithoutAToken_isNoAnswer() {
        server.answers(200, "{\"token_type\":\"Bearer\"}");

        assertThat(failure(() -> publicClient().refresh(Secret.of("refresh0"))))
                .hasMessageContaining("cannot be read: it holds no access token");
    }

    @Test
    void secretsOnTheWire_areNotInTheLog_evenIfTheServerRepeatsThem() {
        host.host();
        server.answers(400, "{\"error\":\"invalid_client\",\"error_description\":\"" + SECRET + " " + BASIC + "\"}");

        Failure failure = failure(() -> confidential().refresh(Secret.of("refresh-token-0")));

        assertThat(host.stderr())
                .contains("POST", "/oauth2/token", "grant_type=refresh_token")
                .doesNotContain(SECRET, BASIC.substring(6), "secretsecret", "refresh-token-0");
        assertThat(failure.getMessage() + failure.hint()).doesNotContain("secretsecret");
    }

    private void exchange() {
        confidential()
                .exchangeCode(
                        Secret.of("code1"), "http://localhost:8400/callback", Secret.of("verifier1"), Optional.empty());
    }

    private static Failure failure(Runnable work) {
        return catchThrowableOfType(Failure.class, work::run);
    }

    private TokenEndpoint publicClient() {
        return endpoint(Optional.empty());
    }

    private TokenEndpoint confidential() {
        return endpoint(Optional.of(Secret.of(SECRET)));
    }

    private TokenEndpoint endpoint(Optional<Secret> secret) {
        ClientConnection connection = TestConnection.to(server.url().toString());
        Redaction redaction = new Redaction();
        Diagnostics diagnostics = new Diagnostics(host.host().stderr(), redaction);
        diagnostics.showDebug();
        return new TokenEndpoint(
                new HttpExchanges("1", new WireLog(diagnostics, redaction)).through(connection),
                connection,
                OAuthEndpoints.of(new Domain(server.url())),
                new OAuthClient("1c", secret),
                TestConnection::calls,
                InstantSource.fixed(NOW));
    }
}
