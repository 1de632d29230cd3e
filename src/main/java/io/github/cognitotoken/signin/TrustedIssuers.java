package io.github.cognitotoken.signin;

import io.github.cognitotoken.aws.AwsRegion;
import io.github.cognitotoken.config.ClientAddress;
import io.github.cognitotoken.config.Endpoints;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.jwt.verify.Issuer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whose tokens count: the issuer that the settings name, else both names that Cognito gives to a user pool. A token
 * never says whom to trust.
 */
public final class TrustedIssuers {

    private TrustedIssuers() {}

    /**
     * The issuers, one of which must have issued a token.
     *
     * @throws Failure of kind {@code CONFIGURATION} if the settings name neither an issuer nor a user pool
     */
    public static List<Issuer> of(Settings settings) {
        Optional<String> pool = settings.userPoolId().map(Sourced::value);
        Optional<String> custom = settings.endpoints().url().flatMap(url -> pool.map(id -> at(url.value(), id)));
        if (settings.issuer().isPresent()) {
            // an emulator may call itself by another address than that at which it is reached
            String name = withoutSlash(settings.issuer().get().value());
            return List.of(Issuer.at(name, custom.orElse(name)));
        }
        return ofPool(
                pool.orElseThrow(() -> Failure.configuration(
                        "no user pool id and no issuer is set, so nothing says whose keys count",
                        "give --user-pool-id ID, or set COGNITO_USER_POOL_ID; or name the issuer: --issuer URL")),
                custom,
                settings);
    }

    /** A custom endpoint may stand for the pool's own, whose tokens name Cognito. */
    private static List<Issuer> ofPool(String pool, Optional<String> custom, Settings settings) {
        List<Issuer> issuers = new ArrayList<>();
        custom.map(Issuer::of).ifPresent(issuers::add);
        Endpoints endpoints = settings.endpoints();
        ClientAddress.regionOfPool(pool).or(() -> region(settings)).ifPresent(region -> {
            String original = at(AwsRegion.userPoolEndpoint(region, false, false), pool);
            String reached = at(AwsRegion.userPoolEndpoint(region, endpoints.fips(), endpoints.dualstack()), pool);
            String updated = at(AwsRegion.issuerEndpoint(region), pool);
            issuers.add(Issuer.at(original, custom.orElse(reached)));
            issuers.add(Issuer.at(updated, custom.orElse(updated)));
        });
        return issuers;
    }

    /** A region is needed only where the pool's id does not begin with one. */
    private static Optional<String> region(Settings settings) {
        return settings.requireRegion().map(Sourced::value);
    }

    private static String at(URI server, String pool) {
        return withoutSlash(server.toString()) + "/" + pool;
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
