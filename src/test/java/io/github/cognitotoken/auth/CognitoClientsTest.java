package io.github.cognitotoken.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.userpool.RecordedRequest;
import io.github.cognitotoken.userpool.TestProxy;
import io.github.cognitotoken.userpool.UserPool;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;

class CognitoClientsTest {

    private static final Duration SECONDS = Duration.ofSeconds(20);

    /** The proxy leads everywhere to a plain pool, so TLS fails; by then it has been told whom we wanted. */
    @ParameterizedTest
    @CsvSource({
        "eu-west-1, false, false, cognito-idp.eu-west-1.amazonaws.com:443",
        "us-east-1, true, false, cognito-idp-fips.us-east-1.amazonaws.com:443",
        "us-gov-west-1, true, false, cognito-idp-fips.us-gov-west-1.amazonaws.com:443",
        "us-gov-west-1, false, true, cognito-idp.us-gov-west-1.api.aws:443",
        "eusc-de-east-1, false, false, cognito-idp.eusc-de-east-1.amazonaws.eu:443",
        "xx-new-9, false, false, cognito-idp.xx-new-9.amazonaws.com:443"
    })
    void host_followsFromTheRegion(String region, boolean fips, boolean dualstack, String expected) {
        try (UserPool pool = UserPool.http().start();
                TestProxy proxy = TestProxy.to(pool.port());
                CognitoIdentityProviderClient client =
                        client(connection(Optional.of(region), Optional.empty(), fips, dualstack, proxy))) {

            assertThatThrownBy(() -> signIn(client)).isInstanceOf(SdkException.class);

            assertThat(proxy.asked()).extracting(TestProxy.Asked::hostAndPort).contains(expected);
        }
    }

    @Test
    void request_isUnsigned_andSaysWhoWeAre() {
        try (UserPool pool = UserPool.http()
                        .client(c -> c.id("1client"))
                        .user("alice", u -> u.password("Correct-Horse-7"))
                        .start();
                CognitoIdentityProviderClient client =
                        client(connection(Optional.empty(), Optional.of(pool.endpoint()), true, true, null))) {

            assertThat(signIn(client).authenticationResult().accessToken()).isNotEmpty();

            RecordedRequest request = pool.requests().last();
            assertThat(request.headers()).doesNotContainKey("authorization");
            assertThat(request.headers().get("user-agent").toString()).contains("cognito-token/9.9.9");
        }
    }

    private static CognitoIdentityProviderClient client(Connection connection) {
        return new CognitoClients("9.9.9", Optional.empty()).anonymous(connection);
    }

    private static InitiateAuthResponse signIn(CognitoIdentityProviderClient client) {
        return client.initiateAuth(request -> request.authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                .clientId("1client")
                .authParameters(Map.of("USERNAME", "alice", "PASSWORD", "Correct-Horse-7")));
    }

    private static Connection connection(
            Optional<String> region, Optional<URI> endpoint, boolean fips, boolean dualstack, TestProxy proxy) {
        return new Connection(
                region,
                "--region",
                endpoint,
                fips,
                dualstack,
                SECONDS,
                SECONDS,
                Optional.empty(),
                server -> Optional.ofNullable(proxy)
                        .map(p -> new Connection.ProxyServer(
                                p.uri().getHost(), p.uri().getPort(), Optional.empty(), Optional.empty())));
    }
}
