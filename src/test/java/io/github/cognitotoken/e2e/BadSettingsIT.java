package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.UserPool;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A malformed value: exit 2 from the command line, 3 from elsewhere, naming where it came from; never a call. */
class BadSettingsIT {

    private final UserPool pool = Bob.pool();

    @AfterEach
    void stop() {
        assertThat(pool.requests().count()).isZero();
        pool.close();
    }

    @ParameterizedTest
    @CsvSource({
        "--user-pool-id, eu-west-1",
        "--user-pool-id, _abc",
        "--user-pool-id, eu-west-1_",
        "--client-id, not an id",
        "--client-id, ''",
        "--region, EU-WEST-1",
        "--region, europe",
        "--username, 'two words'",
        "--flow, sideways",
        "--endpoint-url, ftp://x",
        "--endpoint-url, localhost:9229",
        "--endpoint-url, https://user:secret@host",
        "--endpoint-url, https://x?y=z",
        "--timeout, 0",
        "--timeout, -1",
        "--timeout, 10x",
        "--timeout, 25h",
        "--connect-timeout, soon"
    })
    void malformedOption_isExit2(String option, String value) {
        Bob.at(pool).run(option + "=" + value).fails(2).error(option);
    }

    @ParameterizedTest
    @CsvSource({
        "COGNITO_USER_POOL_ID, eu-west-1",
        "COGNITO_CLIENT_ID, not an id",
        "COGNITO_REGION, europe",
        "COGNITO_USERNAME, two words",
        "COGNITO_FLOW, sideways",
        "COGNITO_TOKEN_USE, refresh",
        "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER, ftp://x",
        "AWS_ENDPOINT_URL, nonsense",
        "COGNITO_TOKEN_CONFIG, /nowhere/config",
        "COGNITO_PROFILE, nowhere",
        "AWS_CA_BUNDLE, /nowhere/ca.pem"
    })
    void malformedVariable_isExit3(String variable, String value) {
        Bob.at(pool).env(variable, value).run().fails(3).error(variable);
    }

    @ParameterizedTest
    @CsvSource({
        "user_pool_id, eu-west-1",
        "client_id, not an id",
        "region, europe",
        "username, two words",
        "flow, sideways",
        "token_use, refresh",
        "output, yaml",
        "endpoint_url, nonsense",
        "ca_bundle, /nowhere/ca.pem",
        "password_file, /nowhere/password",
        "client_secret_file, /nowhere/secret"
    })
    void malformedProfileKey_isExit3(String key, String value) {
        Bob.at(pool)
                .config("[profile bad]\n" + own(key) + key + " = " + value + "\n")
                .run("-p", "bad")
                .fails(3)
                .error("'" + key + "' of profile 'bad'");
    }

    @Test
    void malformedNoInput_isExit3() {
        CognitoToken.with(pool)
                .as(NAME)
                .env("COGNITO_NO_INPUT", "maybe")
                .run()
                .fails(3)
                .error("COGNITO_NO_INPUT");
    }

    @Test
    void malformedAwsRegion_isExit3_whereItIsNeeded() {
        Bob.at(pool)
                .without("AWS_ENDPOINT_URL")
                .env("AWS_REGION", "europe")
                .run()
                .fails(3)
                .error("AWS_REGION");
    }

    @Test
    void missingRegion_isExit3() {
        Bob.at(pool)
                .without("AWS_ENDPOINT_URL")
                .run()
                .fails(3)
                .error("no region")
                .hint("--region", "COGNITO_REGION");
    }

    @Test
    void malformedProxy_isExit3_withoutItsPassword() {
        Outcome outcome = Bob.at(pool)
                .env("HTTP_PROXY", "http://me:" + PASSWORD + "extra@:bad port")
                .env("NO_PROXY", "")
                .run();

        outcome.fails(3).error("HTTP_PROXY");
        assertThat(outcome.stderr()).doesNotContain(PASSWORD);
    }

    /** Nor is it in {@code --debug}, or where the URL is put into a profile. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://me:PASSWORD@host",
                "https:/me:PASSWORD@host",
                "https//me:PASSWORD@host",
                "me:PASSWORD@host:9229",
                "https://me:PASSWORD@host:port",
                "https://me:PASSWORD@@[bad",
                "ftp://me:p@ss/PASSWORD@host",
                "https://host?password=PASSWORD",
                "https://host/#PASSWORD"
            })
    void malformedEndpoint_isShownWithoutItsPassword(String template) {
        String url = template.replace("PASSWORD", "hunter2hunter2");
        List<Outcome> outcomes = List.of(
                Bob.at(pool).run("--debug", "--endpoint-url", url).ends(2),
                Bob.at(pool).run("profile", "add", "bad", "--endpoint-url", url).ends(2),
                Bob.at(pool)
                        .env("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", url)
                        .run("--debug")
                        .ends(3),
                Bob.at(pool).env("AWS_ENDPOINT_URL", url).run("-o", "json").ends(3),
                CognitoToken.alone()
                        .as(NAME, PASSWORD)
                        .config("[profile bad]\nclient_id = 1c\nendpoint_url = " + url + "\n")
                        .run("--debug", "-p", "bad")
                        .ends(3));

        assertThat(outcomes).allSatisfy(outcome -> {
            assertThat(outcome.stdout()).isEmpty();
            assertThat(outcome.stderr()).contains("malformed").doesNotContain("hunter2");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "--domain, domain, https://me:PASSWORD@host",
        "--domain, domain, me:PASSWORD@host",
        "--domain, domain, https://host/?password=PASSWORD",
        "--redirect-uri, redirect_uri, http://me:PASSWORD@host/callback",
        "--redirect-uri, redirect_uri, http://localhost:8400/callback http://me:PASSWORD@host/",
        "--redirect-uri, redirect_uri, http://localhost:8400/#PASSWORD",
        "--redirect-uri, redirect_uri, https://me:PASSWORD@team.example/",
        "--logout-uri, logout_uri, https://host/#PASSWORD",
        "--logout-uri, logout_uri, https://me:PASSWORD@host/"
    })
    void malformedAddress_isShownWithoutItsPassword(String option, String key, String template) {
        String url = template.replace("PASSWORD", "hunter2hunter2");
        List<Outcome> outcomes = List.of(
                Bob.at(pool)
                        .run("--debug", option.equals("--logout-uri") ? "logout" : "login", option, url)
                        .ends(2),
                CognitoToken.alone()
                        .as(NAME, PASSWORD)
                        .config("[profile bad]\nclient_id = 1c\n" + key + " = " + url + "\n")
                        .run("--debug", "-p", "bad")
                        .ends(3));

        assertThat(outcomes).allSatisfy(outcome -> {
            assertThat(outcome.stdout()).isEmpty();
            assertThat(outcome.stderr()).contains("malformed").doesNotContain("hunter2");
        });
    }

    /** A profile's secrets count only beside its own client and user. */
    private String own(String key) {
        return switch (key) {
            case "password_file" -> "client_id = " + pool.client().id() + "\nusername = bob\n";
            case "client_secret_file" -> "client_id = " + pool.client().id() + "\n";
            default -> "";
        };
    }
}
