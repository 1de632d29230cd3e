package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.http.ThrowAwayCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -o exec-credential}, asked for by the real kubectl where there is one. */
class ExecCredentialIT {

    private final UserPool pool = Bob.pool();
    private final FixedTokens tokens = FixedTokens.of(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v1beta1"})
    void kubectl_sendsTheIdToken(String version) {
        try (ProtectedApi cluster = cluster()) {
            kubectl(Bob.at(pool), cluster, version).ends(0);

            assertThat(cluster.calls())
                    .isNotEmpty()
                    .extracting(ProtectedApi.Call::path)
                    .contains("/api/v1/namespaces");
            assertThat(cluster.calls())
                    .filteredOn(call -> call.path().equals("/api/v1/namespaces"))
                    .allSatisfy(call -> assertThat(call.authorization()).containsExactly("Bearer " + tokens.id()));
        }
    }

    @Test
    void kubectl_sendsNothing_whereTheSignInFails() {
        pool.faults().clear();
        try (ProtectedApi cluster = cluster()) {
            Outcome outcome = kubectl(CognitoToken.with(pool).as(Bob.NAME, "wrong"), cluster, "v1");

            assertThat(outcome.exitCode()).isNotZero();
            assertThat(outcome.stderr()).contains("error: Cognito refused the sign-in", "exit code 4");
            assertThat(cluster.calls()).noneMatch(call -> call.path().equals("/api/v1/namespaces"));
        }
    }

    private static ProtectedApi cluster() {
        Tool.assume("kubectl");
        return ProtectedApi.https(ThrowAwayCertificate.shared()).answering(call -> "{}");
    }

    private static Outcome kubectl(CognitoToken program, ProtectedApi cluster, String version) {
        program.file("kubeconfig", """
                apiVersion: v1
                kind: Config
                current-context: test
                contexts: [{name: test, context: {cluster: test, user: bob}}]
                clusters: [{name: test, cluster: {server: "%s", certificate-authority: "%s"}}]
                users:
                - name: bob
                  user:
                    exec:
                      apiVersion: client.authentication.k8s.io/%s
                      command: cognito-token
                      args: [-o, exec-credential]
                      interactiveMode: Never
                """.formatted(
                        cluster.url(""), ThrowAwayCertificate.shared().pem(), version));
        return program.env("KUBECONFIG", "kubeconfig").script("sh", "kubectl get --raw /api/v1/namespaces");
    }

    @Test
    void accessToken_isForThoseWhoAskForIt_alsoByASetting() {
        assertThat(token(Bob.at(pool).run("-o", "exec-credential"))).isEqualTo(tokens.id());
        assertThat(token(Bob.at(pool).run("-o", "exec-credential", "--access-token")))
                .isEqualTo(tokens.access());
        assertThat(token(Bob.at(pool).env("COGNITO_TOKEN_USE", "access").run("-o", "exec-credential")))
                .isEqualTo(tokens.access());
    }

    private static String token(Outcome outcome) {
        JsonObject status = outcome.succeeds().json().getAsJsonObject("status");
        assertThat(status.get("expirationTimestamp").getAsString()).isEqualTo("2090-01-01T00:00:00Z");
        return status.get("token").getAsString();
    }

    @Test
    void withoutAnIdToken_itIsExit3_andNothingIsPrinted() {
        tokens.withoutIdToken();

        Bob.at(pool).run("-o", "exec-credential").fails(3).error("no ID token").hint("print the access token");
    }

    @Test
    void otherVersion_isExit2_beforeTheNetwork() {
        Bob.at(pool)
                .env("KUBERNETES_EXEC_INFO", "{\"apiVersion\":\"client.authentication.k8s.io/v1alpha1\"}")
                .run("-o", "exec-credential")
                .fails(2)
                .error("KUBERNETES_EXEC_INFO asks for another version")
                .hint("client.authentication.k8s.io/v1,");
        Bob.at(pool).run("-o", "exec-credential", "--refresh-token").fails(2).error("exec-credential");
        assertThat(pool.requests().count()).isZero();
    }
}
