package io.github.cognitotoken.auth;

import java.time.Duration;
import java.util.Optional;

/** Connections for tests that call nobody. */
final class TestConnection {

    static final Connection ANY = new Connection(
            Optional.of("eu-west-1"),
            "COGNITO_REGION",
            Optional.empty(),
            false,
            false,
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Optional.empty(),
            server -> Optional.empty());

    private TestConnection() {}
}
