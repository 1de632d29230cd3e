package io.github.cognitotoken.doctor;

import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.net.CallFailure;
import io.github.cognitotoken.net.ClientConnection;
import io.github.cognitotoken.net.HttpAnswer;
import io.github.cognitotoken.net.HttpRequest;
import io.github.cognitotoken.net.ProxyServer;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Asks the endpoint once for what the user pool tells everybody. Several checks read the answer. */
final class ServerProbe {

    private final CheckContext context;
    private final Settings settings;
    private Result result;

    ServerProbe(CheckContext context) {
        this.context = context;
        this.settings = context.settings();
    }

    /**
     * The answer, or why there is none.
     *
     * @param at when it came, by this machine's clock
     */
    record Result(Optional<HttpAnswer> answer, Optional<CallFailure> failure, Instant at) {}

    /** The connection to the endpoint; empty if the settings do not say where it is. */
    Optional<ClientConnection> connection() {
        return isKnown() ? Optional.of(context.connections().of(settings)) : Optional.empty();
    }

    /** The endpoint's host, known also if the CA bundle cannot be read. */
    Optional<String> host() {
        return isKnown() ? Optional.of(context.connections().endpoint(settings)).map(URI::getHost) : Optional.empty();
    }

    /** The proxy for it. */
    Optional<ProxyServer> proxy() {
        return isKnown()
                ? settings.network().proxies().forServer(context.connections().endpoint(settings))
                : Optional.empty();
    }

    /** The result; asked for once, by whoever comes first. */
    synchronized Optional<Result> result() {
        if (result == null && isKnown()) {
            result = asked(connection().orElseThrow());
        }
        return Optional.ofNullable(result);
    }

    private Result asked(ClientConnection connection) {
        try {
            HttpAnswer answer = new BoundedExchange(context.http(), connection).send(HttpRequest.get(page(connection)));
            return new Result(
                    Optional.of(answer),
                    Optional.empty(),
                    context.host().clock().instant());
        } catch (CallFailure e) {
            return new Result(
                    Optional.empty(), Optional.of(e), context.host().clock().instant());
        }
    }

    private URI page(ClientConnection connection) {
        String base = connection.endpoint().toString();
        String root = base.endsWith("/") ? base : base + "/";
        return URI.create(settings.userPoolId()
                .map(pool -> root + pool.value() + "/.well-known/openid-configuration")
                .orElse(root));
    }

    private boolean isKnown() {
        return settings.region().isPresent() || settings.endpoints().url().isPresent();
    }
}
