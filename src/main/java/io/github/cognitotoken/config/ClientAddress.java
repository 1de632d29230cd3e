package io.github.cognitotoken.config;

import io.github.cognitotoken.failure.Failure;
import java.util.Optional;

/**
 * An app client's address: {@code us-east-1_AbCdEf123/1exampleclient234567890abc}, the ids of its user pool and of the
 * client.
 */
public record ClientAddress(String userPoolId, String clientId) {

    /** The form of an address, for help pages. */
    public static final String FORM = "USER_POOL_ID/CLIENT_ID";

    /** The first part of the ids of cognito-local's pools. */
    private static final String LOCAL = "local";

    /** The region in the signatures of requests to an emulator; any will do. */
    private static final String ANY_REGION = "us-east-1";

    /** Reads an address; empty if the text may be a path, since it does not begin with a region. */
    public static Optional<ClientAddress> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        String poolId = text.substring(0, slash);
        String clientId = text.substring(slash + 1);
        boolean fits = ValueFormat.USER_POOL_ID.accepts(poolId)
                && (ValueFormat.REGION.accepts(regionOf(poolId))
                        || regionOf(poolId).equals(LOCAL))
                && ValueFormat.CLIENT_ID.accepts(clientId);
        return fits ? Optional.of(new ClientAddress(poolId, clientId)) : Optional.empty();
    }

    /**
     * The region: from the command line, else from the pool's id. Variables and profiles do not count, since they are
     * for other clients.
     *
     * @throws io.github.cognitotoken.failure.Failure of kind {@code USAGE} if the region on the command line is
     *     malformed
     */
    public Sourced<String> region(ParsedOptions given) {
        String option = Setting.REGION.mainName();
        Optional<Sourced<String>> wanted =
                given.value(option).map(value -> new Sourced<>(value, Origin.option(option)));
        wanted.ifPresent(value -> Layers.check(Setting.REGION, value));
        return wanted.orElseGet(this::region);
    }

    /** Where it is by the id of its pool. */
    public Sourced<String> region() {
        return new Sourced<>(isLocal() ? ANY_REGION : regionOf(userPoolId), Origin.of("the user pool id"));
    }

    /** The region that a user pool's id begins with, as every real pool's id does. */
    public static Optional<String> regionOfPool(String userPoolId) {
        return Optional.of(regionOf(userPoolId)).filter(ValueFormat.REGION::accepts);
    }

    /** Whether the user pool's id begins with that region, as every real pool's id does. */
    public static boolean isRegionOfPool(String region, String userPoolId) {
        return userPoolId.startsWith(region + "_");
    }

    /** Whether it is a pool of the emulator cognito-local. */
    public boolean isLocal() {
        return regionOf(userPoolId).equals(LOCAL);
    }

    /**
     * Checks that the pool's endpoint is known.
     *
     * @throws Failure if it is not: no region is named like a local pool
     */
    public void requireReachable(Network network) {
        if (isLocal() && network.endpoints().url().isEmpty()) {
            throw Failure.configuration(
                    "the user pool " + userPoolId + " is of an emulator, and no endpoint is set",
                    "give --endpoint-url http://localhost:9229, or the emulator's own address");
        }
    }

    private static String regionOf(String poolId) {
        return poolId.substring(0, poolId.indexOf('_'));
    }
}
