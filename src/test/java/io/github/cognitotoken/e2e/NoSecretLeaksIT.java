package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.cognitotoken.userpool.Fault;
import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.http.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every flow and every failure with marked secrets: none of them in any output, however the run ends. */
class NoSecretLeaksIT {

    private static final List<List<String>> MANNERS =
            List.of(List.of(), List.of("--debug"), List.of("-o", "json"), List.of("-o", "json", "--debug"));

    private final UserPool pool = Bob.pool(client -> client.secret(Marked.CLIENT_SECRET));

    NoSecretLeaksIT() {
        pool.user(NAME).password(Marked.PASSWORD);
    }

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void signIn() {
        for (List<String> manner : MANNERS) {
            Marked.areAbsentFrom(marked().run(manner.toArray(String[]::new)).ends(0));
        }
    }

    @Test
    void secretsGivenAsOptions() {
        Outcome outcome = CognitoToken.with(pool)
                .as(NAME)
                .run("--debug", "--password", Marked.PASSWORD, "--client-secret", Marked.CLIENT_SECRET);

        Marked.areAbsentFrom(outcome.ends(0));
    }

    @Test
    void tokens_areTags_inDebugOutput() {
        FixedTokens tokens = FixedTokens.of(pool);

        Outcome outcome = marked().run("--debug");

        assertThat(outcome.ends(0).stderr())
                .containsPattern("\"AccessToken\":\"\\[redacted:[0-9a-f]{6}]\"")
                .doesNotContain(tokens.access(), tokens.id(), tokens.refresh());
    }

    @Test
    void refusal_thatRepeatsWhatItWasSent() {
        for (String code : List.of("UserLambdaValidationException", "NotAuthorizedException", "Unheard0fException")) {
            pool.faults().clear();
            pool.fail("InitiateAuth", 400, code, Marked.PASSWORD + " and " + Marked.CLIENT_SECRET);
            endsWithoutLeak(marked());
        }
    }

    @Test
    void refusal_thatRepeatsASecret_whereItIsCut() {
        // the cut of long texts must not leave a part of the secret that is no longer known for one
        pool.fail("InitiateAuth", 400, "UserLambdaValidationException", "x".repeat(470) + Marked.PASSWORD);

        endsWithoutLeak(marked());
    }

    @Test
    void everyFault() {
        for (Fault fault : List.of(
                Fault.delay(Duration.ofSeconds(20)),
                Fault.drop(),
                Fault.reset(),
                Fault.truncated(),
                Fault.notJson(),
                Fault.answer(Response.of(200, "text/html", "you sent " + Marked.PASSWORD)),
                Fault.answer(Response.of(400, "text/html", "you sent " + Marked.PASSWORD)),
                Fault.answer(Response.of(200, "application/x-amz-json-1.1", echo())),
                Fault.internalError())) {
            pool.faults().clear();
            pool.faults().always("InitiateAuth", fault);
            Marked.areAbsentFrom(marked().run("--debug", "--timeout", "2").ends(7));
        }
    }

    @Test
    void everyFlow() {
        pool.fail("InitiateAuth", 400, "UserLambdaValidationException", "you sent " + Marked.PASSWORD);

        for (String flow : List.of("auto", "password", "srp", "choice")) {
            Outcome outcome = marked().run("--debug", "--user-pool-id", pool.id(), "--flow", flow);
            Marked.areAbsentFrom(outcome.ends(4));
        }
    }

    @Test
    void answersToChallenges() {
        String newPassword = Marked.CLIENT_SECRET + " new";
        pool.user(NAME)
                .temporaryPassword(Marked.PASSWORD, Instant.now().plusSeconds(3600))
                .code("91827364")
                .challenge("SMS_MFA", Map.of());

        Outcome outcome = marked().env("COGNITO_NEW_PASSWORD", newPassword)
                .env("COGNITO_MFA_CODE", "91827364")
                .run("--debug");

        Marked.areAbsentFrom(outcome.ends(0));
        assertThat(outcome.stderr()).contains("RespondToAuthChallenge").doesNotContain("91827364");
        assertThat(pool.requests().all()).hasSize(3).anyMatch(r -> newPassword.equals(r.parameter("NEW_PASSWORD")));
    }

    @Test
    void filesOfTheCache_areForTheirOwnerAlone_whateverTheUmask_andHoldNeitherPasswordNorClientSecret() {
        CognitoToken program = marked();
        program.script("sh", "umask 0; cognito-token && cognito-token --force-refresh")
                .ends(0);
        pool.fail("InitiateAuth", 400, "UserLambdaValidationException", "you sent " + Marked.PASSWORD);
        program.script("sh", "umask 0; cognito-token login").ends(4);

        Cache cache = program.cache();
        assertThat(Cache.mode(cache.folder())).isEqualTo("rwx------");
        assertThat(cache.files(".token")).hasSize(1);
        assertThat(cache.files(".failure")).isNotEmpty();
        assertThat(cache.files("")).allSatisfy(file -> {
            assertThat(Cache.mode(file)).isEqualTo("rw-------");
            assertThat(cache.read(file)).doesNotContain(Marked.PIECES);
        });
    }

    @Test
    void keptTokens_areNotShown_whateverIsDoneWithThem() {
        CognitoToken program = marked();
        program.run("login").ends(0);
        List<String> secrets = new ArrayList<>();
        for (String[] call :
                new String[][] {{"--id-token"}, {"--force-refresh", "--id-token"}, {"status"}, {"login"}, {"logout"}}) {
            program.cache().entry().asMap().forEach((name, value) -> {
                if (name.endsWith("_token") && !name.startsWith("id")) {
                    secrets.add(value.getAsString());
                }
            });
            List<String> arguments = new ArrayList<>(List.of(call));
            arguments.add("--debug");
            Outcome outcome = program.run(arguments.toArray(String[]::new)).ends(0);
            assertThat(outcome.stdout() + outcome.stderr()).doesNotContain(secrets);
            Marked.areAbsentFrom(outcome);
        }
    }

    @Test
    void badInput_besideGoodSecrets() {
        CognitoToken program = marked();

        Marked.areAbsentFrom(program.run("--debug", "--region", "nowhere").ends(2));
        Marked.areAbsentFrom(
                program.run("--debug", "--client-id", "nosuchclient").ends(3));
        Marked.areAbsentFrom(program.run("--debug", "-p", "nowhere").ends(3));
        Marked.areAbsentFrom(
                program.run("--debug", "--password-command", "cat <<'E'\n" + Marked.PASSWORD + "\nE\nexit 1")
                        .ends(3));
    }

    @Test
    void commandsSeeNoSecret_inTheirArguments() throws IOException {
        CognitoToken program = CognitoToken.with(pool).as(NAME).env("COGNITO_CLIENT_SECRET", Marked.CLIENT_SECRET);
        program.file("password", Marked.PASSWORD);
        program.file("show", """
                for process in $$ $PPID; do tr '\\0' ' ' </proc/$process/cmdline >>arguments; done
                cat password
                """);

        program.run("--password-command", "sh show").succeeds().printsToken("access", NAME);

        assertThat(Files.readString(program.home().resolve("arguments")))
                .contains("sh show")
                .doesNotContain("cs9d1e", "pw7f3a");
    }

    @Test
    void helpAndVersion_showNoValues() {
        Marked.areAbsentFrom(marked().run("--help").ends(0));
        Marked.areAbsentFrom(marked().run("help", "token").ends(0));
        Marked.areAbsentFrom(marked().run("--version").ends(0));
        Marked.areAbsentFrom(marked().run("completion", "bash").ends(0));
    }

    @Test
    void decodedToken_isNotRepeatedInAnError() {
        String token = "eyJhbGciOiJSUzI1NiJ9.pw7f3a.cs9d1e";

        Marked.areAbsentFrom(marked().run("decode", token, "--debug").ends(6));
        Marked.areAbsentFrom(marked().stdin(token).run("decode", "-", "--debug").ends(6));
    }

    private void endsWithoutLeak(CognitoToken program) {
        for (List<String> manner : MANNERS) {
            Outcome outcome = program.run(manner.toArray(String[]::new)).ends(4);
            assertThat(outcome.stdout()).isEmpty();
            Marked.areAbsentFrom(outcome);
        }
    }

    /** The password as a member's name, as its value and in a list. */
    private static String echo() {
        JsonArray list = new JsonArray();
        list.add(Marked.PASSWORD);
        JsonObject echo = new JsonObject();
        echo.addProperty(Marked.PASSWORD, Marked.PASSWORD);
        echo.add("AvailableChallenges", list);
        return echo.toString();
    }

    private CognitoToken marked() {
        return CognitoToken.with(pool).as(NAME, Marked.PASSWORD).env("COGNITO_CLIENT_SECRET", Marked.CLIENT_SECRET);
    }
}
