package io.github.cognitotoken.signin;

import io.github.cognitotoken.cache.Grant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Opens the grant of a sign-in at its first use. A call that is served from the cache never opens it. */
final class OnceGrant implements Supplier<Grant> {

    private final GrantType type;
    private final GrantTypes types;
    private final GrantContext context;
    private final Map<String, Grant> others = new HashMap<>();
    private Grant grant;

    OnceGrant(GrantType type, GrantTypes types, GrantContext context) {
        this.type = type;
        this.types = types;
        this.context = context;
    }

    @Override
    public Grant get() {
        if (grant == null) {
            grant = new WhereObtained(
                    type.open(context), context.settings().flow().isPresent(), this::named);
        }
        return grant;
    }

    private Grant named(String name) {
        return others.computeIfAbsent(
                name, recorded -> types.recordedAs(recorded).open(context));
    }
}
