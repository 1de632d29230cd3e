package io.github.cognitotoken.auth;

import io.github.cognitotoken.auth.error.FlowRefusal;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.token.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tries the flows one after another until the app client allows one. Only "flow not allowed" leads to the next flow, a
 * refused password never does. So a wrong password is sent once.
 */
public final class AutoFlow {

    private final List<Way> ways;
    private final FlowMemory memory;
    private final String clientId;

    /** One way to sign in. */
    @FunctionalInterface
    interface Attempt {
        Tokens signIn(String username, Secret password);
    }

    /** A flow by its name in {@code --flow}. */
    record Way(String flow, Attempt attempt) {}

    AutoFlow(List<Way> ways, FlowMemory memory, String clientId) {
        this.ways = ways;
        this.memory = memory;
        this.clientId = clientId;
    }

    /**
     * The flows of that service: first the one that worked before, then the simplest. SRP only if the user pool id is
     * known.
     */
    public static AutoFlow of(AuthService service, FlowMemory memory) {
        List<Way> ways = new ArrayList<>(List.of(new Way("password", service::signInWithPassword)));
        if (service.canDoSrp()) {
            ways.add(new Way("srp", service::signInWithSrp));
        }
        ways.add(new Way("choice", service::signInByChoice));
        return new AutoFlow(ways, memory, service.clientId());
    }

    /**
     * Signs in by the first flow that the app client allows.
     *
     * @throws Failure the most informative refusal, if no flow is allowed
     */
    public Tokens signIn(String username, Secret password) {
        List<Failure> refusals = new ArrayList<>();
        for (Way way : inOrder()) {
            try {
                Tokens tokens = way.attempt().signIn(username, password);
                remember(way);
                return tokens;
            } catch (Failure e) {
                if (FlowRefusal.of(e).isEmpty()) {
                    throw e;
                }
                refusals.add(e);
                forget(way);
            }
        }
        throw noneAllowed(refusals);
    }

    /** The default flow is remembered only if another one was remembered before. */
    private void remember(Way way) {
        if (!way.flow().equals(ways.get(0).flow()) || memory.recall().isPresent()) {
            memory.remember(way.flow());
        }
    }

    private void forget(Way refused) {
        if (memory.recall().filter(refused.flow()::equals).isPresent()) {
            memory.forget();
        }
    }

    private List<Way> inOrder() {
        Optional<String> worked = memory.recall();
        List<Way> ordered = new ArrayList<>(ways);
        // a stable sort: the others keep their order
        ordered.sort(Comparator.comparing(way -> !way.flow().equals(worked.orElse(null))));
        return ordered;
    }

    private Failure noneAllowed(List<Failure> refusals) {
        // the sort is stable: the first of the equally informative ones
        Failure best = refusals.stream()
                .min(Comparator.comparing(refusal -> FlowRefusal.of(refusal).orElseThrow()))
                .orElseThrow();
        String tried = ways.stream().map(Way::flow).collect(Collectors.joining(", "));
        boolean srp = ways.stream().anyMatch(way -> way.flow().equals("srp"));
        return best.hinting((srp ? "" : "give --user-pool-id ID, so that SRP can be tried, too; ")
                + "none of the flows that were tried (" + tried + ") is allowed: use --flow custom, --flow admin or"
                + " --flow browser, or allow one of them, such as "
                + (srp ? "ALLOW_USER_SRP_AUTH" : "ALLOW_USER_PASSWORD_AUTH")
                + " (console: App clients > " + clientId + " > Edit > Authentication flows)");
    }
}
