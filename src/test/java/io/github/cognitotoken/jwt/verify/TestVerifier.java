package io.github.cognitotoken.jwt.verify;

import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.net.ClientConnection;
import io.github.cognitotoken.net.HttpExchanges;
import io.github.cognitotoken.net.TestConnection;
import io.github.cognitotoken.net.WireLog;
import io.github.cognitotoken.storage.StorageFolder;
import io.github.cognitotoken.token.TokenUse;
import io.github.cognitotoken.userpool.TestClock;
import io.github.cognitotoken.userpool.UserPool;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Verifiers for tokens of an in-memory pool, with a clock that stands still. */
final class TestVerifier {

    static final String JWKS = "GET /us-east-1_AbCdEf123/.well-known/jwks.json";

    final UserPool pool = UserPool.http().client(client -> {}).start();
    final TestClock clock = TestClock.at(Instant.now());
    private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    private final Optional<Path> folder;

    /** @param folder where keys are stored; empty to store none */
    TestVerifier(Optional<Path> folder) {
        this.folder = folder;
    }

    /** A new process, which knows only what is stored. */
    TokenVerifier verifier() {
        return verifier(Optional.empty());
    }

    TokenVerifier verifier(Optional<TokenUse> use) {
        return verifier(new ExpectedToken(
                List.of(issuer()), use, Optional.of(pool.client().id()), Optional.empty()));
    }

    TokenVerifier verifier(ExpectedToken expected) {
        Redaction redaction = new Redaction();
        Diagnostics diagnostics = new Diagnostics(stderr, redaction);
        StorageFolder files = new StorageFolder(folder, diagnostics, pause -> {});
        ClientConnection connection = TestConnection.to(pool.endpoint().toString());
        IssuerKeys keys = new IssuerKeys(
                files,
                issuer -> new KeyFetch(
                        new HttpExchanges("test", new WireLog(diagnostics, redaction)).through(connection),
                        TestConnection.calls(failure -> KeyFetch.failure(failure, connection))),
                clock);
        return new TokenVerifier(expected, keys, clock);
    }

    Issuer issuer() {
        return Issuer.of(pool.issuer());
    }

    /** How often the keys were fetched. */
    int fetches() {
        return pool.requests().count(JWKS);
    }

    String stderr() {
        return stderr.toString(StandardCharsets.UTF_8);
    }
}
