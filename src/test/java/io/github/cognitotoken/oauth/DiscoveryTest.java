package io.github.cognitotoken.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.FakeHost;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.net.ClientConnection;
import io.github.cognitotoken.net.HttpExchanges;
import io.github.cognitotoken.net.NetworkErrors;
import io.github.cognitotoken.net.TestConnection;
import io.github.cognitotoken.net.WireLog;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryTest {

    private final ScriptedServer server = new ScriptedServer();
    private final URI issuer = URI.create(server.url() + "/eu-west-1_AbC");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void poolWithADomain_namesItsEndpoints() {
        server.answers(
                200,
                "{\"authorization_endpoint\":\"https://a.example/oauth2/authorize\","
                        + "\"end_session_endpoint\":\"https://a.example/logout\","
                        + "\"revocation_endpoint\":\"https://a.example/oauth2/revoke\","
                        + "\"token_endpoint\":\"https://a.example/oauth2/token\","
                        + "\"userinfo_endpoint\":\"https://a.example/oauth2/userInfo\"}");

        assertThat(discovered()).contains(OAuthEndpoints.of(new Domain(URI.create("https://a.example"))));
        assertThat(server.only().path()).isEqualTo("/eu-west-1_AbC/.well-known/openid-configuration");
    }

    @Test
    void endpointsThatAreNotNamed_areWhereTheyUsuallyAre() {
        server.answers(
                200,
                "{\"authorization_endpoint\":\"https://a.example/oauth2/authorize\","
                        + "\"token_endpoint\":\"https://a.example/oauth2/token\"}");

        assertThat(discovered()).contains(OAuthEndpoints.of(new Domain(URI.create("https://a.example"))));
    }

    @Test
    void endpointsOnTheIssuersHost_meanThatThePoolHasNoDomain() {
        server.answers(
                200,
                "{\"authorization_endpoint\":\"" + issuer + "/authorize\",\"token_endpoint\":\"" + issuer
                        + "/token\"}");

        assertThat(discovered()).isEmpty();
    }

    @Test
    void endpointsOnTheHostOfTheUpdatedIssuer_meanTheSame() {
        String updated = "https://issuer-cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbC";
        server.answers(
                200,
                "{\"issuer\":\"" + updated + "\",\"authorization_endpoint\":\"" + updated
                        + "/authorize\",\"token_endpoint\":\"" + updated + "/token\"}");

        assertThat(discovered()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"authorization_endpoint\":1,\"token_endpoint\":\"::\"}"})
    void endpointsThatAreNone_meanTheSame(String document) {
        server.answers(200, document);

        assertThat(discovered()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404})
    void serverWithoutDiscovery_meansTheSame(int status) {
        server.answers(status, "{\"message\":\"User pool eu-west-1_AbC does not exist.\"}");

        assertThat(discovered()).isEmpty();
    }

    @Test
    void answerThatIsNoJson_isTold() {
        server.answers(200, "<html>Welcome to our Wi-Fi</html>");

        Failure failure = catchThrowableOfType(Failure.class, this::discovered);

        assertThat(failure).hasMessageContaining("it is no openid-configuration");
    }

    private Optional<OAuthEndpoints> discovered() {
        ClientConnection connection = TestConnection.to(server.url().toString());
        Redaction redaction = new Redaction();
        WireLog log = new WireLog(new Diagnostics(new FakeHost().host().stderr(), redaction), redaction);
        return new Discovery(
                        new HttpExchanges("1", log).through(connection),
                        TestConnection.calls(failure -> NetworkErrors.failure(failure, connection)))
                .endpoints(issuer);
    }
}
