package io.github.cognitotoken.signin;

import io.github.cognitotoken.cache.Grant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The grant of a sign-in, opened at the first use: a call that is served from the cache opens none. */
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
