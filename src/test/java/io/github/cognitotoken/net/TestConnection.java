package io.github.cognitotoken.net;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Pause;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Connections for tests. */
public final class TestConnection {

    private static final Duration SECONDS = Duration.ofSeconds(20);

    /** One that nobody uses. */
    public static final ClientConnection ANY = to("https://cognito-idp.eu-west-1.amazonaws.com");

    private TestConnection() {}

    /** One to a server. */
    public static ClientConnection to(String endpoint) {
        return to(endpoint, Optional.empty());
    }

    static ClientConnection to(String endpoint, Optional<ProxyServer> proxy) {
        return new ClientConnection(
                URI.create(endpoint),
                "region eu-west-1 (from COGNITO_REGION)",
                SECONDS,
                SECONDS,
                Optional.empty(),
                proxy);
    }

    /** Calls that never pause for long and fail only by what they are made of. */
    public static Calls calls(Function<CallFailure, Failure> meaning) {
        return calls(pause -> {}, meaning);
    }

    /** The same with pauses of the test's. */
    public static Calls calls(Pause pause, Function<CallFailure, Failure> meaning) {
        return new Calls(Duration.ofSeconds(60), new TimeBudget(Duration.ofSeconds(600)), pause, meaning);
    }
}
