package io.github.cognitotoken.aws;

import java.net.URI;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.endpoints.CognitoIdentityProviderEndpointProvider;

/** Where AWS has the user-pool API of a region, by the rules that come with the SDK: no setting has a say in it. */
public final class AwsRegion {

    private AwsRegion() {}

    /**
     * The endpoint of a region.
     *
     * @param fips the one with FIPS 140 cryptography
     * @param dualstack the one with IPv6 addresses, too
     */
    public static URI userPoolEndpoint(String region, boolean fips, boolean dualstack) {
        Endpoint endpoint = CognitoIdentityProviderEndpointProvider.defaultProvider()
                .resolveEndpoint(
                        wanted -> wanted.region(Region.of(region)).useFips(fips).useDualStack(dualstack))
                .join();
        return endpoint.endpointUrl().toUri();
    }
}
