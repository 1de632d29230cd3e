package io.github.cognitotoken.aws;

import java.net.URI;
import java.util.List;

/**
 * The endpoints of user pools and identity pools. They are computed here and not by the SDK, since the SDK reads the environment
 * for it. A test compares both for all regions.
 */
public final class AwsRegion {

    /**
     * The partitions of AWS, by the prefixes of their regions. All other regions are in the commercial partition, whose
     * hosts have both kinds of addresses.
     */
    private static final List<Partition> PARTITIONS = List.of(
            new Partition("cn-", "amazonaws.com.cn", "api.amazonwebservices.com.cn"),
            new Partition("us-iso-", "c2s.ic.gov", "api.aws.ic.gov"),
            new Partition("us-isob-", "sc2s.sgov.gov", "api.aws.scloud"),
            new Partition("us-isof-", "csp.hci.ic.gov", "api.aws.hci.ic.gov"),
            new Partition("eu-isoe-", "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk"),
            new Partition("eusc-", "amazonaws.eu", "api.amazonwebservices.eu"),
            new Partition("us-gov-", "amazonaws.com", "api.aws"),
            new Partition("", "amazonaws.com", "amazonaws.com"));

    private AwsRegion() {}

    /**
     * The endpoint of the user-pool API in a region.
     *
     * @param fips the one with FIPS 140 cryptography
     * @param dualstack the one with IPv6 addresses, too
     */
    public static URI userPoolEndpoint(String region, boolean fips, boolean dualstack) {
        return endpoint("cognito-idp", region, fips, dualstack);
    }

    /** The endpoint of the identity-pool API in a region; parameters as above. */
    public static URI identityPoolEndpoint(String region, boolean fips, boolean dualstack) {
        return endpoint("cognito-identity", region, fips, dualstack);
    }

    /** The name of a user pool among the login providers of an identity pool. */
    public static String loginProvider(String userPoolId) {
        String region = userPoolId.substring(0, Math.max(0, userPoolId.indexOf('_')));
        return userPoolEndpoint(region, false, false).getHost() + "/" + userPoolId;
    }

    private static URI endpoint(String service, String region, boolean fips, boolean dualstack) {
        Partition partition = partition(region);
        return URI.create("https://" + service + (fips ? "-fips" : "") + "." + region + "."
                + (dualstack ? partition.dualstackSuffix() : partition.suffix()));
    }

    /** Where the issuers are whose name the user pool's owner chose to update: they answer for several regions. */
    public static URI issuerEndpoint(String region) {
        return URI.create(
                "https://issuer-cognito-idp." + region + "." + partition(region).suffix());
    }

    private static Partition partition(String region) {
        return PARTITIONS.stream()
                .filter(candidate -> region.startsWith(candidate.prefix()))
                .findFirst()
                .orElseThrow();
    }

    private record Partition(String prefix, String suffix, String dualstackSuffix) {}
}
