package io.github.cognitotoken.auth;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.token.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tries the flows one after another until the app client allows one: the next one only after "flow not enabled", never
 * after a refused password, so that a wrong password is sent once.
 */
public final class AutoFlow {

    private final List<Way> ways;
    private final FlowMemory memory;

    /** One way to sign in. */
    @FunctionalInterface
    interface Attempt {
        Tokens signIn(String username, Secret password);
    }

    /** A flow by its name in {@code --flow}. */
    record Way(String flow, Attempt attempt) {}

    AutoFlow(List<Way> ways, FlowMemory memory) {
        this.ways = ways;
        this.memory = memory;
    }

    /**
     * The flows of that service, the simplest first, after the one that worked before; SRP only where the user pool is
     * known.
     */
    public static AutoFlow of(AuthService service, FlowMemory memory) {
        List<Way> ways = new ArrayList<>(List.of(new Way("password", service::signInWithPassword)));
        if (service.canDoSrp()) {
            ways.add(new Way("srp", service::signInWithSrp));
        }
        ways.add(new Way("choice", service::signInByChoice));
        return new AutoFlow(ways, memory);
    }

    /**
     * Signs in by the first flow that the app client allows.
     *
     * @throws Failure of the first flow, if none is allowed
     */
    public Tokens signIn(String username, Secret password) {
        Failure first = null;
        for (Way way : inOrder()) {
            try {
                Tokens tokens = way.attempt().signIn(username, password);
                remember(way);
                return tokens;
            } catch (Failure e) {
                if (!ServerSaid.is(e, "InvalidParameterException", "flow not enabled")) {
                    throw e;
                }
                first = first == null ? e : first;
            }
        }
        throw first;
    }

    /** The first of all needs no note, unless another one was noted. */
    private void remember(Way way) {
        if (!way.flow().equals(ways.get(0).flow()) || memory.recall().isPresent()) {
            memory.remember(way.flow());
        }
    }

    private List<Way> inOrder() {
        Optional<String> worked = memory.recall();
        List<Way> ordered = new ArrayList<>(ways);
        // a stable sort: the others keep their order
        ordered.sort(Comparator.comparing(way -> !way.flow().equals(worked.orElse(null))));
        return ordered;
    }
}
