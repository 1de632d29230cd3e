package io.github.cognitotoken.signin;

import io.github.cognitotoken.aws.AwsRegion;
import io.github.cognitotoken.config.ClientAddress;
import io.github.cognitotoken.config.Endpoints;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.jwt.verify.Issuer;
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
        if (settings.issuer().isPresent()) {
            return List.of(Issuer.of(withoutSlash(settings.issuer().get().value())));
        }
        String pool = settings.userPoolId()
                .map(Sourced::value)
                .orElseThrow(() -> Failure.configuration(
                        "no user pool id and no issuer is set, so nothing says whose keys count",
                        "give --user-pool-id ID, or set COGNITO_USER_POOL_ID; or name the issuer: --issuer URL"));
        List<Issuer> issuers = new ArrayList<>();
        Endpoints endpoints = settings.endpoints();
        Optional<String> custom =
                endpoints.url().map(url -> withoutSlash(url.value().toString()) + "/" + pool);
        custom.map(Issuer::of).ifPresent(issuers::add);
        // a custom endpoint may stand for the pool's own, whose tokens name Cognito
        ClientAddress.regionOfPool(pool).or(() -> region(settings)).ifPresent(region -> {
            String original = AwsRegion.userPoolEndpoint(region, false, false) + "/" + pool;
            String reached = AwsRegion.userPoolEndpoint(region, endpoints.fips(), endpoints.dualstack()) + "/" + pool;
            String updated = AwsRegion.issuerEndpoint(region) + "/" + pool;
            issuers.add(Issuer.at(original, custom.orElse(reached)));
            issuers.add(Issuer.at(updated, custom.orElse(updated)));
        });
        return issuers;
    }

    /** A region is needed only where the pool's id does not begin with one. */
    private static Optional<String> region(Settings settings) {
        return settings.requireRegion().map(Sourced::value);
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
