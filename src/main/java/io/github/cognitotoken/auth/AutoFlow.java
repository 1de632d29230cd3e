package io.github.cognitotoken.auth;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.token.Tokens;
import java.util.List;

/**
 * Tries the flows one after another until the app client allows one: the next one only after "flow not enabled", never
 * after a refused password, so that a wrong password is sent once.
 */
public final class AutoFlow {

    private final List<Attempt> attempts;

    /** One way to sign in. */
    @FunctionalInterface
    interface Attempt {
        Tokens signIn(String username, Secret password);
    }

    AutoFlow(List<Attempt> attempts) {
        this.attempts = attempts;
    }

    /**
     * The flows of that service, the simplest first; SRP only where the user pool is known.
     */
    public static AutoFlow of(AuthService service) {
        return service.canDoSrp()
                ? new AutoFlow(List.of(service::signInWithPassword, service::signInWithSrp, service::signInByChoice))
                : new AutoFlow(List.of(service::signInWithPassword, service::signInByChoice));
    }

    /**
     * Signs in by the first flow that the app client allows.
     *
     * @throws Failure of the first flow, if none is allowed
     */
    public Tokens signIn(String username, Secret password) {
        Failure first = null;
        for (Attempt attempt : attempts) {
            try {
                return attempt.signIn(username, password);
            } catch (Failure e) {
                if (!ServerSaid.is(e, "InvalidParameterException", "flow not enabled")) {
                    throw e;
                }
                first = first == null ? e : first;
            }
        }
        throw first;
    }
}
