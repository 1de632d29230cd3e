package io.github.cognitotoken.doctor;

import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.host.TimeLimit;
import io.github.cognitotoken.net.ProxyServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Whether the proxy answers, where one is set for the endpoint. */
final class ProxyCheck implements Check {

    static final String NAME = "proxy";

    private final ServerProbe server;
    private final Duration limit;

    ProxyCheck(ServerProbe server, CheckContext context) {
        this.server = server;
        this.limit = context.settings().network().connectTimeout();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Verdict> examine() {
        return server.proxy().map(this::examined).orElseGet(() -> Verdict.ok("none is used"));
    }

    private Optional<Verdict> examined(ProxyServer proxy) {
        try {
            new TimeLimit(limit).call(() -> {
                try (Socket socket = new Socket()) {
                    socket.connect(new InetSocketAddress(proxy.host(), proxy.port()), (int) limit.toMillis());
                    return true;
                } catch (IOException | RuntimeException e) {
                    throw new Unreachable(ExternalText.of(e.getMessage()));
                }
            });
            return Verdict.ok(proxy + " can be reached");
        } catch (Unreachable e) {
            return unreachable(proxy, e.getMessage());
        } catch (TimeoutException e) {
            return unreachable(proxy, "no answer within " + limit.toSeconds() + " seconds");
        }
    }

    private static Optional<Verdict> unreachable(ProxyServer proxy, String why) {
        return Verdict.failed(
                "the proxy " + proxy + " cannot be reached: " + why,
                "correct or remove the variable that names it; or exclude the endpoint's host with NO_PROXY");
    }

    private static final class Unreachable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreachable(String message) {
            super(message);
        }
    }
}
