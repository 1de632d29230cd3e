package io.github.cognitotoken.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.endpoints.CognitoIdentityProviderEndpointProvider;

class AwsRegionTest {

    private final CognitoIdentityProviderEndpointProvider sdk =
            CognitoIdentityProviderEndpointProvider.defaultProvider();

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void endpoint_isThatOfTheSdksRules_inEveryRegion(boolean fips, boolean dualstack) {
        // outside of the United States the commercial partition has no FIPS endpoint, and the rules name one all the
        // same
        Stream<Region> regions = Stream.concat(Region.regions().stream(), Stream.of(Region.of("xx-new-9")))
                .filter(region -> !region.isGlobalRegion())
                .filter(region -> !(fips && dualstack) || region.id().startsWith("us-"));

        assertThat(regions)
                .hasSizeGreaterThan(10)
                .allSatisfy(region -> assertThat(AwsRegion.userPoolEndpoint(region.id(), fips, dualstack))
                        .isEqualTo(sdk.resolveEndpoint(wanted ->
                                        wanted.region(region).useFips(fips).useDualStack(dualstack))
                                .join()
                                .endpointUrl()
                                .toUri()));
    }
}
