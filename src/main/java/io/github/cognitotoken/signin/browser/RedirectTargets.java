package io.github.cognitotoken.signin.browser;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.oauth.redirect.LoopbackPort;
import io.github.cognitotoken.oauth.redirect.RedirectUri;
import io.github.cognitotoken.signin.GrantContext;
import io.github.cognitotoken.storage.Digest;
import io.github.cognitotoken.storage.Lease;
import io.github.cognitotoken.storage.SingleFlight;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Chooses among the registered addresses: the first one whose port is free. If another sign-in of this program uses a
 * port, this one waits for it: it becomes free soon, and the other addresses may not be registered with this app client.
 */
final class RedirectTargets {

    private final List<RedirectUri> candidates;
    private final SingleFlight flights;
    private final Diagnostics diagnostics;

    RedirectTargets(GrantContext context) {
        List<String> given = context.settings().oauth().redirectUris();
        this.candidates = given.isEmpty()
                ? List.of(RedirectUri.DEFAULT)
                : given.stream().map(RedirectUri::new).toList();
        this.diagnostics = context.diagnostics();
        this.flights = new SingleFlight(
                context.folder(),
                context.host(),
                context.diagnostics(),
                context.redaction(),
                context.waitState(),
                () -> context.prompter().canAsk(),
                context.settings().timeout());
    }

    /** Whether one of them needs a person who pastes the answer. */
    boolean hasPageElsewhere() {
        return candidates.stream().anyMatch(uri -> !uri.isLoopback());
    }

    /**
     * Takes one.
     *
     * @throws Failure if other programs have all ports
     */
    RedirectTarget choose() {
        for (RedirectUri uri : candidates) {
            Optional<RedirectTarget> free = uri.isLoopback()
                    ? bound(uri)
                    : Optional.of(new RedirectTarget(uri, Optional.empty(), Optional.empty()));
            if (free.isPresent()) {
                return free.get();
            }
            diagnostics.debug(() -> "port " + uri.port() + " is in use by another program");
        }
        throw allTaken();
    }

    private Optional<RedirectTarget> bound(RedirectUri uri) {
        Lease lease = flights.lease(
                new Digest("redirect port").add(Integer.toString(uri.port())).hex());
        Optional<LoopbackPort> port = LoopbackPort.bind(uri);
        if (port.isEmpty()) {
            lease.close();
        }
        return port.map(bound -> new RedirectTarget(uri, Optional.of(bound), Optional.of(lease)));
    }

    private Failure allTaken() {
        String ports = candidates.stream()
                .map(uri -> Integer.toString(uri.port()))
                .distinct()
                .collect(Collectors.joining(", "));
        return Failure.configuration(
                "the browser cannot come back to this machine: other programs listen on port " + ports,
                "end the other program, or register another callback URL with the app client and give it: "
                        + "--redirect-uri http://localhost:PORT/callback");
    }
}
