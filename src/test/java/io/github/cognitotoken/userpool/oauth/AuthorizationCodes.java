package io.github.cognitotoken.userpool.oauth;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The codes that nobody has exchanged yet. */
final class AuthorizationCodes {

    private final Map<String, AuthorizationCode> open = new ConcurrentHashMap<>();

    String add(AuthorizationCode code) {
        String name = UUID.randomUUID().toString();
        open.put(name, code);
        return name;
    }

    /** Spends it: the next who comes with it gets nothing. */
    Optional<AuthorizationCode> take(String name) {
        return Optional.ofNullable(open.remove(name));
    }
}
