package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.aws.SdkVariables;
import io.github.cognitotoken.userpool.TestProxy;
import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.http.Listener;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * AWS's own endpoint, to which a proxy on loopback leads: what other AWS tools read is read only where README says so.
 */
class DefaultEndpointIT {

    /** Those that README says are read. */
    private static final Set<String> READ = Set.of(
            "AWS_REGION",
            "AWS_ENDPOINT_URL",
            "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER",
            "AWS_USE_FIPS_ENDPOINT",
            "AWS_USE_DUALSTACK_ENDPOINT");

    private final UserPool pool = Bob.securePool();
    private final TestProxy proxy = TestProxy.to(pool.port());
    private final CognitoToken program = CognitoToken.alone()
            .as(NAME, PASSWORD)
            .env("COGNITO_CLIENT_ID", pool.client().id())
            .env("COGNITO_REGION", "us-east-1")
            .env("COGNITO_CACHE", "none")
            .env("AWS_CA_BUNDLE", pool.caBundle().toString())
            .env("HTTPS_PROXY", proxy.uri().toString())
            .asProcess();

    @AfterEach
    void stop() {
        proxy.close();
        pool.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "x", "auto"})
    void variablesOfTheSdk_changeNothing(String value) {
        for (String name : SdkVariables.names()) {
            if (value.isEmpty() || !READ.contains(name)) {
                program.env(name, value);
            }
        }

        program.run().succeeds().printsToken("access", NAME);
        assertThat(proxy.asked())
                .extracting(TestProxy.Asked::hostAndPort)
                .containsExactly("cognito-idp.us-east-1.amazonaws.com:443");
    }

    @Test
    void metadataService_isNotAsked() {
        AtomicInteger asked = new AtomicInteger();
        try (Listener metadata = Listener.plain(connection -> asked.incrementAndGet())) {
            program.env("AWS_DEFAULTS_MODE", "auto")
                    .env("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://127.0.0.1:" + metadata.port())
                    .run()
                    .succeeds();
        }
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "config-blank-in-name",
                "config-key-before-section",
                "config-modern",
                "config-open-bracket",
                "config-with-bom",
                "config-without-equals"
            })
    void brokenFilesOfAws_doNotMatter_whereNothingOfThemIsNeeded(String name) throws IOException {
        writeAwsFiles(contents(name));

        program.run().succeeds().printsToken("access", NAME);
    }

    @Test
    void filesOfAws_areNotOpened_whereNothingOfThemIsNeeded() throws IOException {
        Tool.require("strace");
        writeAwsFiles("[default]\nregion = eu-west-1\n".getBytes(UTF_8));

        String trace = program.script("sh", "strace -f -e trace=%file cognito-token 2>&1 >/dev/null")
                .ends(0)
                .stdout();
        assertThat(trace).contains("execve(").doesNotContain(".aws");
    }

    @Test
    void brokenConfigFile_isNamed_whereTheRegionIsLookedForInIt() throws IOException {
        writeAwsFiles(contents("config-without-equals"));

        program.without("COGNITO_REGION").run().fails(3).error(".aws/config").hint("--region");
    }

    @Test
    void brokenCredentialsFile_isNamed_whereRequestsAreSigned() throws IOException {
        writeAwsFiles(contents("config-without-equals"));

        program.env("AWS_EC2_METADATA_DISABLED", "true")
                .env("COGNITO_USER_POOL_ID", "us-east-1_AbCdEf123")
                .run("--flow", "admin")
                .fails(3)
                .error(".aws/")
                .hint("AWS_ACCESS_KEY_ID");
    }

    private void writeAwsFiles(byte[] content) {
        program.file(".aws/config", content);
        program.file(".aws/credentials", content);
    }

    private static byte[] contents(String name) throws IOException {
        try (InputStream in = DefaultEndpointIT.class.getResourceAsStream("aws/" + name)) {
            return in.readAllBytes();
        }
    }
}
