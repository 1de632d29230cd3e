package io.github.cognitotoken.userpool;

import io.github.cognitotoken.userpool.http.Request;
import java.util.function.Supplier;

/** Who calls the operation that this thread runs, as far as session records tell. */
final class Caller {

    private static final ThreadLocal<String> USER_AGENT = ThreadLocal.withInitial(() -> "unknown");

    private Caller() {}

    static <T> T during(Request request, Supplier<T> operation) {
        USER_AGENT.set(request.header("User-Agent").orElse("unknown"));
        try {
            return operation.get();
        } finally {
            USER_AGENT.remove();
        }
    }

    static String userAgent() {
        return USER_AGENT.get();
    }
}
