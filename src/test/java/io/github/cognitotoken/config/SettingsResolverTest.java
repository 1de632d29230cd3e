package io.github.cognitotoken.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsResolverTest {

    @TempDir
    private Path folder;

    private TestSettings settings;

    @BeforeEach
    void emptyMachine() {
        settings = new TestSettings(folder);
    }

    @Test
    void nothingSet_isNoFailure_untilSomethingIsNeeded() {
        Settings resolved = settings.resolve();

        assertThat(resolved.clientId()).isEmpty();
        assertThat(resolved.flow()).isEmpty();
        assertThat(resolved.network().connectTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(resolved.timeout()).isEqualTo(Duration.ofSeconds(30));
        expect(resolved::requireClientId, ErrorKind.CONFIGURATION, "no app client id", "COGNITO_CLIENT_ID");
        expect(resolved::requireRegion, ErrorKind.CONFIGURATION, "no region", "--region");
    }

    @Test
    void option_beatsEnvironment_beatsProfile() {
        settings.config("[default]", "client_id = fromprofile");
        assertThat(clientId()).isEqualTo("fromprofile");

        settings.env("COGNITO_CLIENT_ID", "fromenvironment");
        assertThat(clientId()).isEqualTo("fromenvironment");

        settings.option("--client-id", "fromoption");
        assertThat(clientId()).isEqualTo("fromoption");
    }

    @Test
    void profileNamedOnTheCommandLine_beatsTheEnvironment() {
        settings.config("[profile staging]", "client_id = fromprofile")
                .env("COGNITO_CLIENT_ID", "fromenvironment")
                .option("--profile", "staging");

        assertThat(clientId()).isEqualTo("fromprofile");
    }

    @Test
    void profileNamedByTheEnvironment_doesNot() {
        settings.config("[profile staging]", "client_id = fromprofile", "username = alice")
                .env("COGNITO_CLIENT_ID", "fromenvironment")
                .env("COGNITO_PROFILE", "staging");

        assertThat(clientId()).isEqualTo("fromenvironment");
        assertThat(settings.resolve().username().map(Sourced::value)).contains("alice");
    }

    @Test
    void emptyVariable_countsAsUnset() {
        settings.config("[default]", "client_id = fromprofile").env("COGNITO_CLIENT_ID", "");

        assertThat(clientId()).isEqualTo("fromprofile");
    }

    @Test
    void emptyOption_isAUsageError() {
        settings.option("--client-id", "");

        expect(settings::resolve, ErrorKind.USAGE, "the app client id from --client-id is empty", "give");
    }

    @ParameterizedTest
    @CsvSource({
        "--user-pool-id, COGNITO_USER_POOL_ID, user_pool_id, nopool",
        "--client-id, COGNITO_CLIENT_ID, client_id, a b",
        "--region, COGNITO_REGION, region, us-eats",
        "--username, COGNITO_USERNAME, username, a b",
        "--domain, COGNITO_DOMAIN, domain, my_domain",
        "--scope, COGNITO_SCOPE, scope, a\\b",
        "--endpoint-url, AWS_ENDPOINT_URL, endpoint_url, ftp://x",
        "--endpoint-url, AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER, endpoint_url, nowhere"
    })
    void malformedValue_isToldWithItsOrigin_as2Or3(String option, String variable, String key, String value) {
        settings.config("[default]", key + " = " + value);
        expect(settings::resolve, ErrorKind.CONFIGURATION, "'" + key + "' of profile 'default' in " + settings.file());

        settings.env(variable, value);
        expect(settings::resolve, ErrorKind.CONFIGURATION, variable, "give");

        settings.option(option, value);
        expect(settings::resolve, ErrorKind.USAGE, "from " + option + " is malformed: '" + value + "'", "give");
    }

    @ParameterizedTest
    @CsvSource({"--timeout, 0", "--connect-timeout, soon"})
    void malformedDuration_isAUsageError(String option, String value) {
        settings.option(option, value);

        expect(settings::resolve, ErrorKind.USAGE, option, "such as 90, 5m or 1h");
    }

    @ParameterizedTest
    @CsvSource({
        "--resource, resource, a b",
        "--redirect-uri, redirect_uri, http://example.com/cb",
        "--logout-uri, logout_uri, nowhere"
    })
    void malformedValueWithoutAVariable_isToldToo(String option, String key, String value) {
        settings.config("[default]", key + " = " + value);
        expect(settings::resolve, ErrorKind.CONFIGURATION, "'" + key + "' of profile 'default' in " + settings.file());

        settings.option(option, value);
        expect(settings::resolve, ErrorKind.USAGE, "from " + option + " is malformed: '" + value + "'", "give");
    }

    @Test
    void repeatedOption_meansAllOfItsValues_eachOnceAndInTheirOrder() {
        settings.env("COGNITO_SCOPE", "other")
                .option("--scope", "orders/write openid", "orders/read", "openid")
                .option("--redirect-uri", "http://localhost:8400/a", "http://[::1]:8401/b");

        OAuthSettings oauth = settings.resolve().oauth();

        assertThat(oauth.scopes()).containsExactly("orders/write", "openid", "orders/read");
        assertThat(oauth.redirectUris()).containsExactly("http://localhost:8400/a", "http://[::1]:8401/b");
        assertThat(oauth.scope().orElseThrow().origin().description()).isEqualTo("--scope");
    }

    @Test
    void profile_givesWhatTheDomainIsAskedFor() {
        settings.config(
                "[default]",
                "domain = my-app",
                "scope = openid email",
                "resource = https://api.example.com/",
                "redirect_uri = http://localhost:8400/callback",
                "logout_uri = http://localhost:8400/bye",
                "identity_provider = Google");

        OAuthSettings oauth = settings.resolve().oauth();

        assertThat(oauth.domain()).map(Sourced::value).contains("my-app");
        assertThat(oauth.scopes()).containsExactly("openid", "email");
        assertThat(oauth.resource()).map(Sourced::value).contains("https://api.example.com/");
        assertThat(oauth.logoutUri()).map(Sourced::value).contains("http://localhost:8400/bye");
        assertThat(oauth.identityProvider()).map(Sourced::value).contains("Google");
        assertThat(oauth.noBrowser()).isFalse();
    }

    @Test
    void damagedText_isRefused_notSent() {
        settings.env("COGNITO_USERNAME", "j\ufffdrgen");

        expect(settings::resolve, ErrorKind.CONFIGURATION, "cannot be read in this locale", "LC_ALL=C.UTF-8");
    }

    @Test
    void region_comesFromItsSetting_thenThePool_thenAwsSettings() throws Exception {
        Path aws = Files.writeString(
                folder.resolve("aws"), "[default]\nregion = ap-south-1\n[profile work]\nregion = sa-east-1\n");
        settings.env("AWS_CONFIG_FILE", aws.toString());
        expectRegion("ap-south-1", "profile 'default' in " + aws);
        settings.env("AWS_PROFILE", "work");
        expectRegion("sa-east-1", "profile 'work' in " + aws);
        settings.env("AWS_DEFAULT_REGION", "us-west-2");
        expectRegion("us-west-2", "AWS_DEFAULT_REGION");
        settings.env("AWS_REGION", "us-west-1");
        expectRegion("us-west-1", "AWS_REGION");
        settings.env("COGNITO_USER_POOL_ID", "eu-west-1_AbC");
        expectRegion("eu-west-1", "the user pool id of COGNITO_USER_POOL_ID");
        settings.env("COGNITO_REGION", "eu-central-1");
        expectRegion("eu-central-1", "COGNITO_REGION");
        settings.option("--region", "us-gov-west-1");
        expectRegion("us-gov-west-1", "--region");
    }

    @Test
    void poolIdOfAnEmulator_isNoRegion() {
        settings.option("--user-pool-id", "local_3kd8").env("AWS_REGION", "us-west-1");

        expectRegion("us-west-1", "AWS_REGION");
    }

    @Test
    void brokenAwsConfig_isAFailure_onlyWhereARegionIsNeededOfIt() throws Exception {
        Path aws = Files.writeString(folder.resolve("aws"), "][\n=");
        settings.env("AWS_CONFIG_FILE", aws.toString());

        assertThat(settings.resolve().region()).isEmpty();
        assertThatThrownBy(() -> settings.resolve().requireRegion())
                .hasMessageContaining("the AWS config file " + aws + " cannot be read");
        settings.option("--endpoint-url", "http://127.0.0.1:9229");
        assertThat(settings.resolve().requireRegion()).isEmpty();
    }

    @Test
    void customEndpoint_needsNoRegion() {
        settings.option("--endpoint-url", "http://127.0.0.1:9229");

        assertThat(settings.resolve().requireRegion()).isEmpty();
    }

    @Test
    void endpointOfTheService_beatsThatOfAllServices() {
        settings.env("AWS_ENDPOINT_URL", "http://all.example")
                .env("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", "http://cognito.example");
        assertThat(settings.resolve().endpoints().url().map(url -> url.value().getHost()))
                .contains("cognito.example");

        settings.env("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true");
        assertThat(settings.resolve().endpoints().url()).isEmpty();
    }

    @Test
    void fips_isTakenFromTheAwsVariable() {
        assertThat(settings.resolve().endpoints().fips()).isFalse();
        settings.env("AWS_USE_FIPS_ENDPOINT", "true");
        assertThat(settings.resolve().endpoints().fips()).isTrue();
    }

    @Test
    void questions_areForbiddenByOption_variableOrCi() {
        assertThat(settings.resolver().inputForbiddenBy(settings.given())).isEmpty();
        settings.env("CI", "true");
        assertThat(settings.resolver().inputForbiddenBy(settings.given())).contains("CI");
        settings.env("COGNITO_NO_INPUT", "no");
        assertThat(settings.resolver().inputForbiddenBy(settings.given())).isEmpty();
        settings.env("COGNITO_NO_INPUT", "yes");
        assertThat(settings.resolver().inputForbiddenBy(settings.given())).contains("COGNITO_NO_INPUT");
        settings.option("--no-input");
        assertThat(settings.resolver().inputForbiddenBy(settings.given())).isEqualTo(Optional.of("--no-input"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "false", "no", "FALSE", ""})
    void ciThatIsSwitchedOff_forbidsNothing(String value) {
        settings.env("CI", value);

        assertThat(settings.resolver().inputForbiddenBy(settings.given())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CI", "TF_BUILD", "JENKINS_URL", "TEAMCITY_VERSION"})
    void ciSystem_isKnownByItsOwnVariable(String variable) {
        settings.env(variable, "woodpecker");

        assertThat(settings.resolver().inputForbiddenBy(settings.given())).contains(variable);
        settings.env("COGNITO_NO_INPUT", "0");
        assertThat(settings.resolver().inputForbiddenBy(settings.given())).isEmpty();
    }

    private String clientId() {
        return settings.resolve().requireClientId().value();
    }

    private void expectRegion(String region, String origin) {
        Sourced<String> found = settings.resolve().region().orElseThrow();
        assertThat(found.value()).isEqualTo(region);
        assertThat(found.origin().description()).isEqualTo(origin);
    }

    private static void expect(Runnable run, ErrorKind kind, String message) {
        expect(run, kind, message, "");
    }

    private static void expect(Runnable run, ErrorKind kind, String message, String hint) {
        assertThatThrownBy(run::run).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure).hasMessageContaining(message);
            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.hint()).contains(hint);
        });
    }
}
