package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FormatsIT {

    private final UserPool pool = Bob.pool();
    private final FixedTokens tokens = FixedTokens.of(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void raw_isTheTokenAndALineBreak() {
        Bob.at(pool).run().succeeds().printsOnly(tokens.access());
        Bob.at(pool).run("-o", "raw", "--id-token").succeeds().printsOnly(tokens.id());
        Bob.at(pool).run("-oraw", "--refresh-token").succeeds().printsOnly(tokens.refresh());
    }

    @Test
    void header_isForCurlFromStandardInput() {
        Bob.at(pool).run("-o", "header").succeeds().printsOnly("Authorization: Bearer " + tokens.access());
    }

    @Test
    void curl_isALineOfItsConfigFile() {
        Bob.at(pool)
                .run("-o", "curl", "--id-token")
                .succeeds()
                .printsOnly("header = \"Authorization: Bearer " + tokens.id() + "\"");
    }

    @Test
    void headersJson_isWhatMcpClientsRead() {
        Bob.at(pool)
                .run("-o", "headers-json")
                .succeeds()
                .printsOnly("{\"Authorization\":\"Bearer " + tokens.access() + "\"}");
    }

    @Test
    void headerPrefix_comesFromOption_variableOrProfile_andMayBeEmpty() {
        Bob.at(pool)
                .run("-o", "header", "--header-prefix", "")
                .succeeds()
                .printsOnly("Authorization: " + tokens.access());
        Bob.at(pool)
                .env("COGNITO_HEADER_PREFIX", "JWT")
                .run("-o", "header")
                .succeeds()
                .printsOnly("Authorization: JWT " + tokens.access());
        CognitoToken bare = Bob.at(pool);
        bare.config("[profile bare]\nheader_prefix =\n");
        bare.run("-o", "header", "-p", "bare").succeeds().printsOnly("Authorization: " + tokens.access());
        bare.run("-o", "header", "--header-prefix", "a b").fails(2).error("the header prefix from --header-prefix");
    }

    @Test
    void github_masksFirst_andSetsVariablesForTheNextSteps() throws IOException {
        CognitoToken step = Bob.at(pool);
        Path file = step.file("github-env", "EARLIER=1\n");
        step.env("GITHUB_ACTIONS", "true").env("GITHUB_ENV", file.toString());

        step.run("-o", "github")
                .succeeds()
                .prints("::add-mask::" + tokens.access() + "\n::add-mask::" + tokens.id() + "\n");

        assertThat(Files.readString(file))
                .startsWith("EARLIER=1\nCOGNITO_ACCESS_TOKEN<<")
                .contains("\n" + tokens.access() + "\n", "\n" + tokens.id() + "\n");
    }

    @Test
    void github_isForGithubActionsOnly() {
        Bob.at(pool)
                .run("-o", "github")
                .fails(2)
                .error("works only in a step of GitHub Actions")
                .hint("-o dotenv");
        CognitoToken step = Bob.at(pool);
        step.env("GITHUB_ACTIONS", "true")
                .env("GITHUB_ENV", step.home().resolve("gone/env").toString())
                .run("-o", "github")
                .fails(3)
                .error("GITHUB_ENV");
    }

    @Test
    void tokenOfAnotherPool_isPrinted_withAWarning() {
        try (UserPool real = Bob.pool()) {
            Outcome outcome = Bob.at(real).run("--user-pool-id", "eu-west-1_Another1");

            assertThat(outcome.ends(0).stdout()).startsWith("eyJ");
            assertThat(outcome.stderr())
                    .startsWith("warning: the token comes from another user pool than the one from --user-pool-id")
                    .contains(real.id());
            Bob.at(real).run("--user-pool-id", real.id()).succeeds();
        }
    }

    @Test
    void json_hasTheNamesOfTheStandard_andNoRefreshToken() {
        Success success = Bob.at(pool).run("-o", "json").succeeds();

        long expiresIn = success.json().get("expires_in").getAsLong();
        assertThat(expiresIn + Instant.now().getEpochSecond()).isBetween(FixedTokens.END - 60, FixedTokens.END + 1);
        success.prints("""
                {
                  "access_token": "%s",
                  "id_token": "%s",
                  "token_type": "Bearer",
                  "expires_in": %d,
                  "expires_at": %d,
                  "username": "bob",
                  "scope": "aws.cognito.signin.user.admin"
                }
                """.formatted(tokens.access(), tokens.id(), expiresIn, FixedTokens.END));
    }

    @Test
    void json_hasTheRefreshToken_onlyWhenItIsAskedFor() {
        JsonObject json =
                Bob.at(pool).run("-o", "json", "--refresh-token").succeeds().json();

        assertThat(json.get("refresh_token").getAsString()).isEqualTo(tokens.refresh());
    }

    @Test
    void json_leavesOutWhatIsAbsent() {
        tokens.withoutIdToken();

        assertThat(Bob.at(pool).run("-o", "json").succeeds().json().keySet())
                .containsExactly("access_token", "token_type", "expires_in", "expires_at", "username", "scope");
    }

    @Test
    void env_setsAllThree() {
        Bob.at(pool).run("-o", "env").succeeds().prints("""
                        export COGNITO_ACCESS_TOKEN='%s'
                        export COGNITO_ID_TOKEN='%s'
                        export COGNITO_TOKEN_EXPIRES_AT='%d'
                        """.formatted(tokens.access(), tokens.id(), FixedTokens.END));
    }

    @Test
    void powershell_setsAllThree() {
        Bob.at(pool).run("-o", "powershell").succeeds().prints("""
                        $Env:COGNITO_ACCESS_TOKEN = '%s'
                        $Env:COGNITO_ID_TOKEN = '%s'
                        $Env:COGNITO_TOKEN_EXPIRES_AT = '%d'
                        """.formatted(
                        tokens.access(), tokens.id(), FixedTokens.END));
    }

    @Test
    void variablesWithoutAValue_areUnset() {
        tokens.withoutIdToken();

        assertThat(Bob.at(pool).run("-o", "env").succeeds().outcome().stdout()).contains("\nunset COGNITO_ID_TOKEN\n");
        assertThat(Bob.at(pool).run("-o", "fish").succeeds().outcome().stdout())
                .contains("\nset -eg COGNITO_ID_TOKEN\n");
        assertThat(Bob.at(pool).run("-o", "powershell").succeeds().outcome().stdout())
                .contains("\nRemove-Item Env:COGNITO_ID_TOKEN -ErrorAction SilentlyContinue\n");
    }

    @Test
    void idTokenThatIsMissing_isExit3_inEveryFormat() {
        tokens.withoutIdToken();

        for (String format : new String[] {"raw", "header", "curl"}) {
            Bob.at(pool).run("--id-token", "-o", format).fails(3).error("no ID token");
        }
        assertThat(Bob.at(pool).run("--id-token", "-o", "json").ends(3).stdout())
                .isEmpty();
    }

    @Test
    void refreshToken_goesIntoNoHeaderAndNoVariable() {
        for (String format : new String[] {"header", "curl", "env", "fish", "powershell"}) {
            Bob.at(pool).run("--refresh-token", "-o", format).fails(2).error(format);
        }
        assertThat(pool.requests().count()).isZero();
    }

    @Test
    void unknownFormat_isExit2_namingAll() {
        Bob.at(pool)
                .run("-o", "yaml")
                .fails(2)
                .error("--output")
                .hint("raw, json, header, curl, env, fish, powershell");
        Bob.at(pool).env("COGNITO_OUTPUT", "yaml").run().fails(3).error("COGNITO_OUTPUT");
        assertThat(pool.requests().count()).isZero();
    }

    @Test
    void tokenWithAQuote_isNeverPrinted() {
        tokens.access("eyJ'; touch \"$HOME/owned\"; '");

        for (String format : new String[] {"raw", "header", "curl", "env", "fish", "powershell"}) {
            Bob.at(pool).run("-o", format).fails(6).error("malformed");
        }
    }

    @Test
    void decode_showsWhatItPrinted() {
        CognitoToken program = Bob.at(pool);

        Outcome outcome = program.script("sh", "cognito-token | cognito-token decode -");

        outcome.succeedsSaying("note: decoded only, not verified: do not trust what it says\n");
        assertThat(outcome.stdout()).contains("\"username\": \"" + NAME + "\"");
    }
}
