package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.EMAIL;
import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.cognitotoken.userpool.Fault;
import io.github.cognitotoken.userpool.RecordedRequest;
import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.http.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The sessions that a user pool with session management tracks. */
class UserSessionsIT {

    private final UserPool pool = UserPool.http()
            .tracksSessions(20)
            .client(client -> {})
            .user(NAME, user -> user.password(PASSWORD).email(EMAIL))
            .start();
    private final CognitoToken program = Bob.at(pool);

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void sessions_areATable_withAStarAtTheOneThatAsks() {
        elsewhere();
        program.run("login").ends(0);

        List<String> lines =
                program.run("sessions").succeeds().outcome().stdout().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("  SESSION ").contains("APP CLIENT", "SIGNED IN", "LAST ACTIVE", "FROM");
        assertThat(lines.get(1)).startsWith("  tkn").contains("127.0.0.1 (Berlin, Germany)");
        assertThat(lines.get(2))
                .startsWith("* tkn")
                .contains(" TOKEN ", pool.client().id());
        assertThat(lines.get(2).indexOf("127.0.0.1")).isEqualTo(lines.get(1).indexOf("127.0.0.1"));
    }

    @Test
    void device_isThisProgram_whetherTheSdkCallsOrNot() {
        program.run("login").ends(0);

        assertThat(listed().get(0).getAsJsonObject().get("device").getAsString())
                .matches("cognito-token/[0-9][\\w.-]*");
        assertThat(pool.requests().all())
                .extracting(request -> String.valueOf(request.headers().get("user-agent")))
                .allSatisfy(agent -> assertThat(agent).matches("\\[?cognito-token/[0-9][\\w.-]*]?"));
        assertThat(pool.requests().all())
                .extracting(RecordedRequest::operation)
                .containsExactly("InitiateAuth", "ListUserSessions");
        assertThat(pool.requests().last().headers()).doesNotContainKey("authorization");
    }

    @Test
    void json_hasEverythingThatCognitoTells() {
        program.run("login").ends(0);

        JsonObject session = listed().get(0).getAsJsonObject();
        assertThat(session.keySet())
                .containsExactly(
                        "id",
                        "type",
                        "current",
                        "client_id",
                        "created_at",
                        "last_active_at",
                        "device",
                        "ip_address",
                        "city",
                        "country");
        assertThat(session.get("current").getAsBoolean()).isTrue();
        assertThat(session.get("created_at").getAsString()).matches("[0-9]{10}");
    }

    @Test
    void allPages_areRead() {
        for (int i = 0; i < 11; i++) {
            elsewhere();
        }
        program.run("login").ends(0);

        assertThat(listed()).hasSize(12);
        assertThat(pool.requests().count("ListUserSessions")).isEqualTo(2);
        assertThat(program.run("sessions", "list", "-o", "json")
                        .succeeds()
                        .outcome()
                        .stdout())
                .isEqualTo(program.run("-o", "json", "sessions")
                        .succeeds()
                        .outcome()
                        .stdout());
    }

    @Test
    void serverThatNeverEnds_isExit7() {
        program.run("login").ends(0);
        pool.faults()
                .always(
                        "ListUserSessions",
                        Fault.answer(Response.of(
                                200, "application/x-amz-json-1.1", "{\"Sessions\":[],\"NextToken\":\"more\"}")));

        program.run("sessions").fails(7).error("does not stop");
        assertThat(pool.requests().count("ListUserSessions")).isEqualTo(100);
    }

    @Test
    void answerOfAnotherShape_isShownAsFarAsItGoes() {
        program.run("login").ends(0);
        pool.faults()
                .next(
                        "ListUserSessions",
                        Fault.answer(Response.of(
                                200,
                                "application/x-amz-json-1.1",
                                "{\"Sessions\":[7,{\"SessionId\":\"tkn\\u001b[2J\",\"CreateDate\":\"x\",\"LastLocation\":[]},"
                                        + "{\"CreateDate\":1e99}]}")));

        assertThat(program.run("sessions").succeeds().outcome().stdout())
                .contains("tkn\\u001b[2J")
                .doesNotContain("\u001b");
        pool.faults()
                .next(
                        "ListUserSessions",
                        Fault.answer(Response.of(200, "application/x-amz-json-1.1", "{\"Sessions\":{}}")));
        assertThat(program.run("sessions").ends(0).stderr()).startsWith("note: no session is listed");
    }

    @Test
    void otherSession_isRevoked() {
        CognitoToken other = elsewhere();
        program.run("login").ends(0);
        String id = idOfTheOther();

        program.run("sessions", "revoke", id)
                .succeedsSaying(
                        "revoked session " + id + "\nnote: access tokens of it stay valid until they end, for APIs"
                                + " that check them offline\n")
                .prints("");

        assertThat(listed()).hasSize(1);
        assertThat(pool.requests()
                        .of("RevokeUserSession")
                        .get(0)
                        .json()
                        .get("RevokeAssociatedSessions")
                        .getAsString())
                .isEqualTo("NONE");
        other.without("COGNITO_PASSWORD").run("--force-refresh").fails(5).hint("cognito-token login");
    }

    @Test
    void linkedSessions_areRevokedToo_whereThatIsAskedFor() {
        elsewhere();
        program.run("login").ends(0);

        assertThat(program.run("sessions", "revoke", idOfTheOther(), "--linked")
                        .ends(0)
                        .stderr())
                .contains("; the linked ones follow within seconds\n");
        assertThat(pool.requests().last().json().get("RevokeAssociatedSessions").getAsString())
                .isEqualTo("LINKED");
    }

    @Test
    void ownSession_isLeftToLogout() {
        program.run("login").ends(0);
        String own = listed().get(0).getAsJsonObject().get("id").getAsString();

        program.run("sessions", "revoke", own)
                .fails(2)
                .error("this is the session")
                .hint("cognito-token logout");
        assertThat(pool.requests().count("RevokeUserSession")).isZero();
    }

    @Test
    void malformedOrUnknownId_isRefused() {
        program.run("login").ends(0);

        program.run("sessions", "revoke", "tkn123").fails(2).error("28 lower-case letters and digits");
        program.run("sessions", "revoke").fails(2).error("needs ID");
        program.run("sessions", "--linked").fails(2).error("--linked does not belong to 'sessions'");
        assertThat(pool.requests().count()).isEqualTo(1);
        program.run("sessions", "revoke", "tkn" + "a".repeat(25))
                .fails(4)
                .error("there is no such session")
                .hint("cognito-token sessions");
    }

    @Test
    void twentyFirstSignIn_endsTheOldest() {
        CognitoToken first = elsewhere();
        for (int i = 0; i < 20; i++) {
            elsewhere();
        }

        first.without("COGNITO_PASSWORD").run("--force-refresh").fails(5).error("revoked");
    }

    @Test
    void poolThatDoesNotTrackSessions_isExit3_withTheSetting() {
        try (UserPool plain = Bob.pool()) {
            CognitoToken caller = Bob.at(plain);
            caller.run("sessions")
                    .fails(3)
                    .error("this user pool does not track sessions", "OperationNotEnabledException")
                    .hint("console", "SetUserPoolSessionConfiguration", "Essentials");
            plain.fail("ListUserSessions", 400, "FeatureUnavailableInTierException", "Lite");
            caller.run("sessions").fails(3).error("does not track sessions");
            plain.faults().clear();
            plain.fail("ListUserSessions", 400, "UnknownOperationException", null);
            caller.run("sessions").fails(3).error("does not track sessions: UnknownOperationException");
            caller.run("sessions", "revoke", "sso" + "0".repeat(25)).fails(3).error("does not track sessions");
        }
    }

    @Test
    void failure_isJson_whereJsonIsAskedFor() {
        program.run("login").ends(0);
        pool.fail("ListUserSessions", 400, "NotAuthorizedException", "Access Token has been revoked");

        Outcome outcome = program.run("sessions", "-o", "json").ends(5);
        assertThat(outcome.stdout()).isEmpty();
        JsonObject error =
                JsonParser.parseString(outcome.stderr()).getAsJsonObject().getAsJsonObject("error");
        assertThat(error.get("aws_error").getAsString()).isEqualTo("NotAuthorizedException");
        assertThat(error.get("hint").getAsString()).contains("cognito-token login");
        program.run("sessions", "-o", "env").ends(2);
    }

    @Test
    void accessToken_isATag_inDebugOutput() {
        FixedTokens tokens = FixedTokens.of(pool);

        assertThat(program.run("sessions", "--debug").ends(5).stderr()
                        + program.run("sessions", "--debug").stderr())
                .doesNotContain(tokens.access(), tokens.refresh())
                .containsPattern("\"AccessToken\":\"\\[redacted:[0-9a-f]{6}]\"");
    }

    /** Signs in on another machine. */
    private CognitoToken elsewhere() {
        CognitoToken other = Bob.at(pool);
        other.run("login").ends(0);
        return other;
    }

    private JsonArray listed() {
        return JsonParser.parseString(program.run("sessions", "-o", "json")
                        .succeeds()
                        .outcome()
                        .stdout())
                .getAsJsonArray();
    }

    private String idOfTheOther() {
        List<String> ids = new ArrayList<>();
        for (JsonElement session : listed()) {
            if (!session.getAsJsonObject().get("current").getAsBoolean()) {
                ids.add(session.getAsJsonObject().get("id").getAsString());
            }
        }
        assertThat(ids).hasSize(1);
        return ids.get(0);
    }
}
