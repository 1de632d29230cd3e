package io.github.cognitotoken.doctor;

import io.github.cognitotoken.net.CallFailure;
import io.github.cognitotoken.net.ClientConnection;
import io.github.cognitotoken.net.NetworkErrors;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the endpoint can be connected to, and answers. */
final class ConnectionCheck implements Check {

    static final String NAME = "connection";

    /** What other checks tell. */
    private static final Set<CallFailure.Phase> TOLD_ELSEWHERE = EnumSet.of(CallFailure.Phase.SECURE);

    private final ServerProbe server;

    ConnectionCheck(ServerProbe server) {
        this.server = server;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(CaBundleCheck.NAME, ProxyCheck.NAME, DnsCheck.NAME);
    }

    @Override
    public Optional<Verdict> examine() {
        return server.result().flatMap(result -> {
            ClientConnection connection = server.connection().orElseThrow();
            return result.failure()
                    .filter(failure -> !TOLD_ELSEWHERE.contains(failure.phase()))
                    .map(failure -> Verdict.failed(NetworkErrors.failure(failure, connection)))
                    .orElseGet(() -> Verdict.ok(connection.route() + " can be connected to"));
        });
    }
}
