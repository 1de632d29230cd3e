package io.github.cognitotoken.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.RecordedRequest;
import io.github.cognitotoken.userpool.UserPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed for shells and for curl is read by them. */
class ShellsIT {

    private static final String SHOW =
            "printf '%s\\n' \"$COGNITO_ACCESS_TOKEN\" \"$COGNITO_ID_TOKEN\" \"$COGNITO_TOKEN_EXPIRES_AT\"";

    private final UserPool pool = Bob.pool();
    private final FixedTokens tokens = FixedTokens.of(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash", "dash"})
    void env_isEvaluated(String shell) {
        Tool.require(shell);

        Bob.at(pool)
                .script(shell, "set -eu; vars=$(cognito-token -o env) && eval \"$vars\"; " + SHOW)
                .succeeds()
                .prints(tokens.access() + "\n" + tokens.id() + "\n" + FixedTokens.END + "\n");
    }

    @Test
    void env_isExported_andUnsetsWhatIsStale() {
        tokens.withoutIdToken();

        Bob.at(pool)
                .env("COGNITO_ID_TOKEN", "stale")
                .script("sh", "vars=$(cognito-token -o env) && eval \"$vars\"; env | grep -c '^COGNITO_.*TOKEN'")
                .succeeds()
                .printsOnly("2");
    }

    @Test
    void fish_isSourced() {
        Tool.require("fish");

        Bob.at(pool)
                .script("fish", "cognito-token -o fish | source; " + SHOW)
                .succeeds()
                .prints(tokens.access() + "\n" + tokens.id() + "\n" + FixedTokens.END + "\n");
    }

    @Test
    void fish_unsetsWhatIsStale() {
        Tool.require("fish");
        tokens.withoutIdToken();

        Bob.at(pool)
                .env("COGNITO_ID_TOKEN", "stale")
                .script("fish", "cognito-token -o fish | source; env | grep -c '^COGNITO_ID_TOKEN'")
                .ends(1);
    }

    @Test
    void curl_sendsTheHeader_fromItsConfig() {
        assertCurlSends("cognito-token -o curl | curl -sSf --config - -o keys ");
    }

    @Test
    void curl_sendsTheHeader_fromAHeaderFile() {
        assertCurlSends("cognito-token -o header | curl -sSf -H @- -o keys ");
    }

    private void assertCurlSends(String command) {
        Tool.require("curl");

        Bob.at(pool)
                .script("sh", command + pool.issuer() + "/.well-known/jwks.json")
                .succeeds()
                .prints("");

        RecordedRequest request = pool.requests().last();
        assertThat(request.operation()).startsWith("GET ");
        assertThat(request.headers().get("Authorization")).isEqualTo("Bearer " + tokens.access());
    }
}
