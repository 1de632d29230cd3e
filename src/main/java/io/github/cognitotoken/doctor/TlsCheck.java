package io.github.cognitotoken.doctor;

import io.github.cognitotoken.net.ClientConnection;
import io.github.cognitotoken.net.NetworkErrors;
import io.github.cognitotoken.net.PlainHttp;
import java.util.List;
import java.util.Optional;

/** Whether the endpoint's certificate is trusted. */
final class TlsCheck implements Check {

    static final String NAME = "tls";

    private final ServerProbe server;
    private final CheckContext context;

    TlsCheck(ServerProbe server, CheckContext context) {
        this.server = server;
        this.context = context;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(ConnectionCheck.NAME);
    }

    @Override
    public Optional<Verdict> examine() {
        return server.result().flatMap(result -> {
            ClientConnection connection = server.connection().orElseThrow();
            if (result.failure().isPresent()) {
                return Verdict.failed(NetworkErrors.failure(result.failure().get(), connection));
            }
            if (PlainHttp.isReadable(connection.endpoint())) {
                return Verdict.warning(
                        connection.endpoint() + " is not encrypted: others on the way can read the password",
                        "use https");
            }
            return Verdict.ok(
                    connection.endpoint().getScheme().equals("http")
                            ? "not needed: the endpoint is on this machine"
                            : "the endpoint's certificate is trusted"
                                    + (context.settings().network().caBundle().isPresent()
                                            ? ", by the CA bundle"
                                            : ""));
        });
    }
}
