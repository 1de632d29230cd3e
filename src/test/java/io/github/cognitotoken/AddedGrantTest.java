package io.github.cognitotoken;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.host.FakeHost;
import io.github.cognitotoken.signin.AllowedFlows;
import io.github.cognitotoken.signin.GrantType;
import io.github.cognitotoken.signin.GrantTypes;
import io.github.cognitotoken.signin.sample.SampleGrant;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new grant is one folder and one line of a list: the whole program works with it then. */
class AddedGrantTest {

    private final SampleGrant sample = new SampleGrant();
    private final GrantTypes grants = new GrantTypes(with(sample));

    @TempDir
    private Path cache;

    private static List<GrantType> with(GrantType added) {
        List<GrantType> all = new ArrayList<>(App.grants().list());
        all.add(added);
        return all;
    }

    private Instant now = Instant.parse("2026-11-21T08:00:00Z");

    private record Run(int code, String stdout, String stderr) {}

    private Run run(String... arguments) {
        now = now.plusSeconds(1);
        FakeHost host = new FakeHost()
                .started(now)
                .env("COGNITO_TOKEN_CACHE_DIR", cache.resolve("tokens").toString())
                .env("COGNITO_CLIENT_ID", "client1")
                .env("COGNITO_REGION", "eu-west-1");
        int code = App.on(host.host(), grants).run(arguments);
        return new Run(code, host.stdout(), host.stderr());
    }

    @Test
    void itsTokens_arePrinted_cached_andRefreshedByIt() {
        assertThat(run("--flow", "sample")).isEqualTo(new Run(0, "obtained-token\n", ""));
        assertThat(run("--flow", "sample").stdout()).isEqualTo("obtained-token\n");
        assertThat(run("--flow", "sample", "--force-refresh").stdout()).isEqualTo("refreshed-token\n");

        assertThat(sample.calls).containsExactly("obtained", "refreshed");
    }

    @Test
    void itsLogin_isTheCurrentSignIn_whateverTheFlowOfLaterCalls() {
        run("login", "--flow", "sample");

        assertThat(run().stdout()).isEqualTo("obtained-token\n");
        assertThat(run("--force-refresh").stdout()).isEqualTo("refreshed-token\n");
        assertThat(run("status").stdout()).contains("by flow sample");
        assertThat(run("logout").stderr()).startsWith("signed out client1\n");
        assertThat(sample.calls).containsExactly("obtained", "refreshed", "revoked refresh-2");
    }

    @Test
    void itsTokens_areFoundByTheirScopesAndResource_whereNoFlowIsGiven() {
        run("login", "--flow", "sample");

        assertThat(run("--scope", "orders/read").stdout()).isEqualTo("obtained-token\n");
        assertThat(run("--resource", "urn:orders").stdout()).isEqualTo("obtained-token\n");
        assertThat(run("--scope", "orders/write").code()).isEqualTo(2);
        assertThat(run("--resource", "urn:others").code()).isEqualTo(2);
    }

    @Test
    void itsEndedTokens_areReplacedByIt_whereNoFlowIsGiven() {
        run("login", "--flow", "sample");
        sample.refreshTokenHasEnded = true;

        assertThat(run("--force-refresh")).isEqualTo(new Run(0, "obtained-token\n", ""));
        assertThat(run("--force-refresh", "--flow", "password").code()).isEqualTo(5);
        assertThat(sample.calls).containsExactly("obtained", "obtained");
    }

    @Test
    void itsName_isInHelpAndInTheErrorForAnUnknownFlow() {
        assertThat(run("help", "token").stdout()).contains("sample. Default: auto");
        assertThat(run("--flow", "simple").stderr()).contains("give one of auto, ", "client-credentials, sample\n");
    }

    @Test
    void itsAllowedFlow_isWorthNamingInAProfile() {
        assertThat(new AllowedFlows(grants).worthNaming(List.of("ALLOW_SAMPLE_AUTH")))
                .contains("sample");
    }
}
