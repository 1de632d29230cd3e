package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.cognitotoken.userpool.Hold;
import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.http.HttpConversation;
import io.github.cognitotoken.userpool.http.Listener;
import io.github.cognitotoken.userpool.http.Reply;
import io.github.cognitotoken.userpool.http.Request;
import io.github.cognitotoken.userpool.http.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ProcessCredentialsProvider;

/** AWS's own tools take the credentials: the CLI, boto3 and the SDK for Java, by processes of the launcher. */
@Order(6)
class AwsToolsIT {

    private static final int AT_ONCE = 6;
    private static final String FIRST_KEY = "ASIAIOSFODNN7EXAMP01";
    private static final String IDENTITY_POOL_CLASSES = "software.amazon.awssdk.services.cognitoidentity.";

    private final UserPool pool = UserPool.http()
            .client(client -> {})
            .user(NAME, user -> user.password(PASSWORD))
            .identityPool(identities -> {})
            .start();
    private final CognitoToken program =
            Bob.at(pool).env("COGNITO_IDENTITY_POOL_ID", pool.identityPool().id());

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void awsCli_signsWithThem_fromAProfile_andFromVariables() {
        Tool.require("aws");
        List<Request> asked = new CopyOnWriteArrayList<>();
        try (Listener sts = Listener.plain(new HttpConversation(request -> identity(request, asked)))) {
            String call =
                    "aws sts get-caller-identity --region us-east-1 --endpoint-url http://127.0.0.1:" + sts.port();
            program.file(".aws/config", "[profile cognito]\ncredential_process = " + script() + "\n");

            Outcome byProfile =
                    program.script("sh", call + " --profile cognito").ends(0);
            program.script("sh", "set -e; vars=$(cognito-token aws -o env) && eval \"$vars\"; " + call)
                    .ends(0);

            assertThat(byProfile.stdout()).contains("arn:aws:sts::123456789012:assumed-role/bob");
            assertThat(asked).hasSize(2).allSatisfy(request -> {
                assertThat(request.header("Authorization").orElseThrow()).contains("Credential=" + FIRST_KEY + "/");
                assertThat(request.header("X-Amz-Security-Token").orElseThrow()).startsWith("IQoJ");
            });
        }
        assertThat(pool.requests().count("GetId")).isEqualTo(1);
    }

    @Test
    void awsCli_showsWhyThereAreNone() {
        Tool.require("aws");
        program.env("COGNITO_PASSWORD", "wrong");
        program.file(".aws/config", "[profile cognito]\ncredential_process = " + script() + "\n");

        Outcome outcome = program.script(
                "sh",
                "aws sts get-caller-identity --region us-east-1 --endpoint-url http://127.0.0.1:1 --profile cognito");

        assertThat(outcome.exitCode()).isNotZero();
        assertThat(outcome.stderr()).contains("incorrect username or password");
    }

    @Test
    void boto3_readsThem() {
        Tool.require("python3");
        assumeTrue(program.script("sh", "python3 -c 'import boto3'").exitCode() == 0, "python3 has no boto3");
        program.file(".aws/config", "[profile cognito]\ncredential_process = " + script() + "\n");

        Outcome outcome = program.script("sh", """
                exec python3 -c 'import boto3
                found = boto3.Session(profile_name="cognito").get_credentials()
                print(found.method, found.get_frozen_credentials().access_key, found.refresh_needed(0))'
                """.stripIndent());

        assertThat(outcome.ends(0).stdout()).isEqualTo("custom-process " + FIRST_KEY + " False\n");
    }

    @Test
    void sdkForJava_readsThem() {
        try (ProcessCredentialsProvider provider = ProcessCredentialsProvider.builder()
                .command(List.of(script().toString()))
                .build()) {
            AwsCredentials found = provider.resolveCredentials();

            assertThat(found.accessKeyId()).isEqualTo(FIRST_KEY);
            assertThat(found.expirationTime()).isPresent();
            assertThat(((AwsSessionCredentials) found).sessionToken()).startsWith("IQoJ");
        }
    }

    @Test
    void callsAtOnce_areOneSignIn_andOneTrade() throws Exception {
        Hold hold = new Hold();
        pool.faults().always("GetId", hold.fault());
        List<Running> running =
                Stream.generate(() -> program.start("aws")).limit(AT_ONCE).toList();
        pool.requests().await("GetId", 1);
        hold.release();
        List<Outcome> outcomes = running.stream().map(Running::ends).toList();

        outcomes.forEach(outcome -> outcome.succeeds().prints(outcomes.get(0).stdout()));
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(1);
        assertThat(pool.requests().count("GetId")).isEqualTo(1);
        assertThat(pool.requests().count("GetCredentialsForIdentity")).isEqualTo(1);
    }

    @Test
    void signIn_loadsNothingOfTheIdentityPool_andCachedCredentialsNothingOfTheSdk() throws IOException {
        Program.requireJava();
        program.env(
                        "JAVA_HOME",
                        LoggingJava.withoutArchive(program.home(), log()).toString())
                .asProcess();

        assertThat(loaded("token"))
                .contains("software.amazon.awssdk.services.cognitoidentityprovider.")
                .doesNotContain(IDENTITY_POOL_CLASSES);
        assertThat(loaded("token")).doesNotContain("software.amazon.awssdk.services");
        assertThat(loaded("aws")).contains(IDENTITY_POOL_CLASSES);
        assertThat(loaded("aws")).doesNotContain("software.amazon.awssdk.services");
    }

    /** The classes that a run loads, as the JVM lists them. */
    private String loaded(String command) {
        program.run(command).succeeds();
        return program.cache().read(log());
    }

    private Path log() {
        return program.home().resolve("classes.log");
    }

    private static Reply identity(Request request, List<Request> asked) {
        asked.add(request);
        return Reply.of(Response.of(200, "text/xml", """
                <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
                <Arn>arn:aws:sts::123456789012:assumed-role/bob</Arn><UserId>AROA:bob</UserId><Account>123456789012</Account>
                </GetCallerIdentityResult><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata>
                </GetCallerIdentityResponse>
                """));
    }

    /** A program that prints credentials, for tools that do not pass this environment on. */
    private Path script() {
        program.script(
                        "sh",
                        "{ echo '#!/bin/sh'; export -p; echo 'exec cognito-token aws'; } > credentials"
                                + " && chmod 700 credentials")
                .ends(0);
        return program.home().resolve("credentials");
    }
}
