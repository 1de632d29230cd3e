package io.github.cognitotoken.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.config.TestSettings;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.jwt.verify.Issuer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustedIssuersTest {

    private static final String PATH = "/.well-known/jwks.json";
    private static final String POOL = "us-east-1_AbCdEf123";

    @TempDir
    private Path folder;

    @Test
    void pool_hasBothNamesOfCognito_withTheKeysThere() {
        assertThat(issuers("--user-pool-id", POOL))
                .containsExactly(
                        Issuer.of("https://cognito-idp.us-east-1.amazonaws.com/" + POOL),
                        Issuer.of("https://issuer-cognito-idp.us-east-1.amazonaws.com/" + POOL));
        assertThat(issuers("--user-pool-id", POOL).get(0).keys())
                .hasToString("https://cognito-idp.us-east-1.amazonaws.com/" + POOL + PATH);
    }

    @Test
    void pool_isInTheRegionOfItsId_andInTheSuffixOfItsPartition() {
        assertThat(issuers("--user-pool-id", POOL, "--region", "eu-west-1"))
                .first()
                .isEqualTo(Issuer.of("https://cognito-idp.us-east-1.amazonaws.com/" + POOL));
        assertThat(issuers("--user-pool-id", "cn-north-1_AbCdEf123"))
                .containsExactly(
                        Issuer.of("https://cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_AbCdEf123"),
                        Issuer.of("https://issuer-cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_AbCdEf123"));
    }

    @Test
    void issuer_isTheOnlyOne_whateverThePool() {
        assertThat(issuers("--user-pool-id", POOL, "--issuer", "https://login.example.com/tenant/"))
                .containsExactly(Issuer.of("https://login.example.com/tenant"));
    }

    @Test
    void customEndpoint_servesTheKeysOfAllNames() {
        String keys = "http://localhost:9229/" + POOL + PATH;
        assertThat(issuers("--user-pool-id", POOL, "--endpoint-url", "http://localhost:9229/"))
                .hasSize(3)
                .allSatisfy(issuer -> assertThat(issuer.keys()).hasToString(keys))
                .first()
                .extracting(Issuer::name)
                .isEqualTo("http://localhost:9229/" + POOL);
    }

    @Test
    void poolOfAnEmulator_hasNoRegion_andNeedsNone() {
        assertThat(issuers("--user-pool-id", "local_AbC", "--endpoint-url", "http://localhost:9229"))
                .containsExactly(Issuer.of("http://localhost:9229/local_AbC"));
    }

    @Test
    void emulator_mayCallItselfByAnotherAddress() {
        assertThat(issuers(
                        "--user-pool-id", "local_AbC",
                        "--endpoint-url", "http://cognito:9229",
                        "--issuer", "http://0.0.0.0:9229/local_AbC"))
                .containsExactly(Issuer.at("http://0.0.0.0:9229/local_AbC", "http://cognito:9229/local_AbC"));
    }

    @Test
    void fipsEndpoint_servesTheKeys_underTheUsualName() {
        List<Issuer> issuers = TrustedIssuers.of(settings("--user-pool-id", POOL)
                .env("AWS_USE_FIPS_ENDPOINT", "true")
                .resolve());
        assertThat(issuers.get(0))
                .isEqualTo(Issuer.at(
                        "https://cognito-idp.us-east-1.amazonaws.com/" + POOL,
                        "https://cognito-idp-fips.us-east-1.amazonaws.com/" + POOL));
    }

    @Test
    void neitherPoolNorIssuer_isMissingConfiguration() {
        assertThatThrownBy(() -> issuers("--region", "eu-west-1"))
                .hasMessageContaining("no user pool id and no issuer is set")
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.CONFIGURATION));
    }

    private List<Issuer> issuers(String... options) {
        return TrustedIssuers.of(settings(options).resolve());
    }

    private TestSettings settings(String... options) {
        TestSettings settings = new TestSettings(folder);
        for (int i = 0; i < options.length; i += 2) {
            settings.option(options[i], options[i + 1]);
        }
        return settings;
    }
}
