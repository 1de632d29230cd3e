package io.github.cognitotoken.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentity.endpoints.CognitoIdentityEndpointProvider;
import software.amazon.awssdk.services.cognitoidentityprovider.endpoints.CognitoIdentityProviderEndpointProvider;

class AwsRegionTest {

    private final CognitoIdentityProviderEndpointProvider sdk =
            CognitoIdentityProviderEndpointProvider.defaultProvider();

    private final CognitoIdentityEndpointProvider sdkForIdentityPools =
            CognitoIdentityEndpointProvider.defaultProvider();

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void endpoint_isThatOfTheSdksRules_inEveryRegion(boolean fips, boolean dualstack) {
        assertThat(regions(fips, dualstack))
                .hasSizeGreaterThan(10)
                .allSatisfy(region -> assertThat(AwsRegion.userPoolEndpoint(region.id(), fips, dualstack))
                        .isEqualTo(sdk.resolveEndpoint(wanted ->
                                        wanted.region(region).useFips(fips).useDualStack(dualstack))
                                .join()
                                .endpointUrl()
                                .toUri()));
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void endpointOfIdentityPools_isThatOfTheSdksRules_inEveryRegion(boolean fips, boolean dualstack) {
        assertThat(regions(fips, dualstack))
                .hasSizeGreaterThan(10)
                .allSatisfy(region -> assertThat(AwsRegion.identityPoolEndpoint(region.id(), fips, dualstack))
                        .isEqualTo(sdkForIdentityPools
                                .resolveEndpoint(wanted ->
                                        wanted.region(region).useFips(fips).useDualStack(dualstack))
                                .join()
                                .endpointUrl()
                                .toUri()));
    }

    @ParameterizedTest
    @CsvSource({
        "us-east-1_AbCdEf123, cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEf123",
        "cn-north-1_AbCdEf123, cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_AbCdEf123"
    })
    void loginProvider_isTheEndpointAndThePool(String pool, String name) {
        assertThat(AwsRegion.loginProvider(pool)).isEqualTo(name);
    }

    /**
     * Outside of the United States the commercial partition has no FIPS endpoint, and the rules name one all the same.
     */
    private static Stream<Region> regions(boolean fips, boolean dualstack) {
        return Stream.concat(Region.regions().stream(), Stream.of(Region.of("xx-new-9")))
                .filter(region -> !region.isGlobalRegion())
                .filter(region -> !(fips && dualstack) || region.id().startsWith("us-"));
    }
}
