package io.github.cognitotoken.config;

import io.github.cognitotoken.host.Environment;
import java.net.URI;
import java.util.Optional;

/**
 * The endpoint of the user-pool API.
 *
 * @param url a custom endpoint; else the region's own
 * @param fips whether the region's FIPS endpoint is wanted
 * @param dualstack whether the region's dual-stack endpoint is wanted
 */
public record Endpoints(Optional<Sourced<URI>> url, boolean fips, boolean dualstack) {

    static Endpoints of(Layers layers, Environment environment) {
        Optional<Sourced<URI>> url =
                layers.find(Setting.ENDPOINT).map(value -> new Sourced<>(URI.create(value.value()), value.origin()));
        return new Endpoints(
                url, flag(environment, "AWS_USE_FIPS_ENDPOINT"), flag(environment, "AWS_USE_DUALSTACK_ENDPOINT"));
    }

    /** {@code AWS_IGNORE_CONFIGURED_ENDPOINT_URLS} switches off the endpoint variables of AWS tools. */
    static boolean isIgnored(Setting setting, Environment environment) {
        return (setting == Setting.ENDPOINT || setting == Setting.IDENTITY_ENDPOINT)
                && flag(environment, "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS");
    }

    private static boolean flag(Environment environment, String variable) {
        return environment.get(variable).flatMap(Booleans::parse).orElse(false);
    }
}
