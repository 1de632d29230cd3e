package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.cognitotoken.userpool.UserPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code status} answers a script without side effects: offline, without a lock, without running a command. */
class StatusIT {

    private final UserPool pool = Bob.pool();
    private final CognitoToken program = CognitoToken.with(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void nobodySignedIn_isExit5_andNothingIsMade() {
        Outcome outcome = program.run("status");

        assertThat(outcome.ends(5).stdout())
                .matches("not signed in\napp client: .+\ncache: /.+\na new token needs a person\n");
        assertThat(outcome.stderr())
                .isEqualTo("error: no token is available without a person\nhint: run: cognito-token login\n");
        assertThat(program.cache().folder()).doesNotExist();
    }

    @Test
    void keptToken_isExit0_whileThePoolIsDown() {
        logIn();
        pool.close();

        assertThat(program.run("status").succeeds().outcome().stdout()).matches("""
                        signed in as bob by flow password
                        app client: [a-z0-9]+
                        cache: /.+/cognito-token
                        access token: until [-0-9TZ:]+ \\(59 min left\\)
                        ID token: until [-0-9TZ:]+ \\((59 min|1 h 0 min) left\\)
                        refresh token: cached
                        a token is available without a person: from the cache
                        """);
        JsonObject json = json();
        assertThat(json.get("signed_in").getAsBoolean()).isTrue();
        assertThat(json.get("username").getAsString()).isEqualTo(NAME);
        assertThat(json.get("flow").getAsString()).isEqualTo("password");
        assertThat(json.get("reason").getAsString()).isEqualTo("cached");
        assertThat(json.get("available").getAsBoolean()).isTrue();
        assertThat(json.get("client_id").getAsString()).isEqualTo(pool.client().id());
        assertThat(json.get("cache").getAsString())
                .isEqualTo(program.cache().folder().toString());
    }

    @Test
    void endedToken_isARefreshAway_andNoneIsMade() {
        logIn();
        program.cache().expire();
        String before = program.cache().read(program.cache().entryFile());

        assertThat(json().get("reason").getAsString()).isEqualTo("refresh");
        assertThat(program.cache().entryFile()).hasContent(before);
        assertThat(pool.requests().count()).isEqualTo(1);
    }

    @Test
    void credentials_areTheLastReason_andNoCommandIsRun() {
        program.config("[default]\nusername = bob\npassword_command = touch ran\nclient_id = "
                        + pool.client().id() + "\n")
                .in(program.home());

        assertThat(program.run("status").succeeds().outcome().stdout())
                .matches(
                        "not signed in\nprofile: default\napp client: .+\ncache: /.+\na token is available without a person:"
                                + " by a sign-in with the configured secret\n");
        assertThat(json().get("reason").getAsString()).isEqualTo("credentials");
        program.run("status").succeeds();
        assertThat(program.home().resolve("ran")).doesNotExist();
        assertThat(pool.requests().count()).isZero();
    }

    @Test
    void endedTokenWithoutARefreshToken_isExit5() {
        logIn();
        program.cache().change(entry -> entry.remove("refresh_token"));
        program.cache().expire();

        assertThat(program.run("status").ends(5).stdout()).contains("ended at", "a new token needs a person");
        JsonObject json = JsonParser.parseString(
                        program.run("status", "-o", "json").ends(5).stdout())
                .getAsJsonObject();
        assertThat(json.get("available").getAsBoolean()).isFalse();
        assertThat(json.has("reason")).isFalse();
    }

    @Test
    void unreadableEntry_isAWarning() {
        logIn();
        program.cache().write(program.cache().entryFile(), new byte[] {1});

        Outcome outcome = program.run("status");
        assertThat(outcome.ends(5).stdout()).startsWith("not signed in\n");
        assertThat(outcome.stderr()).startsWith("warning: the cache file ");
    }

    @Test
    void otherFormat_isAUsageError() {
        program.run("status", "-o", "env").fails(2).hint("text, json");
    }

    private void logIn() {
        program.as(NAME, PASSWORD).run("login").ends(0);
        program.without("COGNITO_USERNAME").without("COGNITO_PASSWORD");
    }

    private JsonObject json() {
        return program.run("status", "-o", "json").succeeds().json();
    }
}
