package io.github.cognitotoken.doctor;

import io.github.cognitotoken.host.TimeLimit;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Whether the endpoint's name has an address. A proxy looks it up by itself. */
final class DnsCheck implements Check {

    static final String NAME = "dns";

    private final ServerProbe server;
    private final Duration limit;

    DnsCheck(ServerProbe server, CheckContext context) {
        this.server = server;
        this.limit = context.settings().network().connectTimeout();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of(ProxyCheck.NAME);
    }

    @Override
    public Optional<Verdict> examine() {
        if (server.proxy().isPresent()) {
            return Optional.empty();
        }
        return server.host().flatMap(this::lookedUp);
    }

    private Optional<Verdict> lookedUp(String host) {
        try {
            int addresses = new TimeLimit(limit).call(() -> InetAddress.getAllByName(host).length);
            return Verdict.ok(host + " has " + (addresses == 1 ? "an address" : addresses + " addresses"));
        } catch (TimeoutException e) {
            return unknown(host, "no answer within " + limit.toSeconds() + " seconds");
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof UnknownHostException) {
                return unknown(host, "it has no address");
            }
            throw e;
        }
    }

    private static Optional<Verdict> unknown(String host, String why) {
        return Verdict.failed(
                "the host " + host + " cannot be found: " + why,
                "check the region or --endpoint-url, and the network (DNS, VPN, HTTPS_PROXY)");
    }
}
