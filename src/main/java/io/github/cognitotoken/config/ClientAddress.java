package io.github.cognitotoken.config;

import java.util.Optional;

/**
 * An app client as its owner names it: {@code us-east-1_AbCdEf123/1exampleclient234567890abc}, the id of its user pool
 * and its own.
 */
public record ClientAddress(String userPoolId, String clientId) {

    /** What it is written as, for help pages. */
    public static final String FORM = "USER_POOL_ID/CLIENT_ID";

    /** Reads one; empty for what may as well be a path, since the pool's id does not begin with a region. */
    public static Optional<ClientAddress> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        String poolId = text.substring(0, slash);
        String clientId = text.substring(slash + 1);
        boolean fits = ValueFormat.USER_POOL_ID.accepts(poolId)
                && ValueFormat.REGION.accepts(regionOf(poolId))
                && ValueFormat.CLIENT_ID.accepts(clientId);
        return fits ? Optional.of(new ClientAddress(poolId, clientId)) : Optional.empty();
    }

    /**
     * Where it is: as the command line says, else by the id of its pool. Variables and profiles are about others.
     *
     * @throws io.github.cognitotoken.failure.Failure of kind {@code USAGE} if the command line's is malformed
     */
    public Sourced<String> region(ParsedOptions given) {
        String option = Setting.REGION.mainName();
        Optional<Sourced<String>> wanted =
                given.value(option).map(value -> new Sourced<>(value, Origin.option(option)));
        wanted.ifPresent(value -> Layers.check(Setting.REGION, value));
        return wanted.orElseGet(() -> new Sourced<>(regionOf(userPoolId), Origin.of("the user pool id")));
    }

    private static String regionOf(String poolId) {
        return poolId.substring(0, poolId.indexOf('_'));
    }
}
