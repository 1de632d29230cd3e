package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.UserPool;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogoutIT {

    private static final String STAYS_VALID =
            "printed access tokens stay valid until [-0-9TZ:]+" + " for APIs that check them offline\n";

    private final UserPool pool = Bob.pool();
    private final CognitoToken program = CognitoToken.with(pool);

    @BeforeEach
    void signIn() {
        program.as(NAME, PASSWORD).run("login").ends(0);
        program.without("COGNITO_USERNAME").without("COGNITO_PASSWORD");
        pool.requests().clear();
    }

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void logout_revokesAndForgets_andTellsHonestlyWhatStaysValid() {
        Path entry = program.cache().entryFile();
        String kept = program.cache().read(entry);

        assertThat(program.run("logout").ends(0).stderr()).matches("signed out bob\n" + STAYS_VALID);
        assertThat(pool.requests().count("RevokeToken")).isEqualTo(1);
        assertForgotten();

        // what somebody had copied before is of no use any more
        program.cache().write(entry, kept.getBytes(UTF_8));
        program.cache().expire();
        program.run("-u", NAME).fails(5).error("revoked").hint("run: cognito-token login");
    }

    @Test
    void logout_givesTheClientSecret() {
        pool.client().secret("s3cret-of-client");

        Outcome outcome =
                program.env("COGNITO_CLIENT_SECRET", "s3cret-of-client").run("logout");

        assertThat(outcome.ends(0).stderr()).matches("signed out bob\n" + STAYS_VALID);
        assertThat(pool.requests().of("RevokeToken"))
                .singleElement()
                .extracting(request -> request.json().get("ClientSecret").getAsString())
                .isEqualTo("s3cret-of-client");
        assertForgotten();
    }

    @Test
    void nobodySignedIn_isSaid_andNoFailure() {
        program.run("logout").ends(0);

        assertThat(program.run("logout").ends(0).stderr())
                .isEqualTo("nobody is signed in: there is nothing to forget\n");
    }

    @Test
    void namedUser_isSignedOut_andNobodyElse() {
        pool.user("alice").password(PASSWORD);
        program.env("COGNITO_PASSWORD", PASSWORD).run("login", "-u", "alice").ends(0);

        assertThat(program.run("logout", "-u", NAME).ends(0).stderr()).startsWith("signed out bob\n");
        program.run().succeeds().printsToken("access", "alice");
        assertThat(program.cache().files(".token")).hasSize(1);
    }

    @Test
    void all_endsEverySignIn_withoutAnySetting() {
        pool.user("alice").password(PASSWORD);
        program.as("alice", PASSWORD).run("login").ends(0);
        program.without("COGNITO_USERNAME").without("COGNITO_CLIENT_ID");
        pool.requests().clear();

        assertThat(program.run("logout", "--all").ends(0).stderr()).contains("signed out bob\n", "signed out alice\n");
        assertThat(pool.requests().count("RevokeToken")).isEqualTo(2);
        assertForgotten();
    }

    @Test
    void local_onlyForgets_offline() {
        assertThat(program.run("logout", "--local").ends(0).stderr())
                .isEqualTo("forgot the tokens of bob; nothing was revoked\n");
        assertThat(pool.requests().count()).isZero();
        assertForgotten();
    }

    @Test
    void allLocal_forgetsEverything() {
        program.run("logout", "--all", "--local").ends(0);

        assertThat(pool.requests().count()).isZero();
        assertForgotten();
    }

    @Test
    void global_endsAllSignInsOfTheUser() {
        String token = program.cache().entry().get("access_token").getAsString();
        CognitoToken elsewhere = Bob.at(pool);
        elsewhere.run().succeeds();

        assertThat(program.run("logout", "--global").ends(0).stderr())
                .matches("signed out bob on every device\n" + STAYS_VALID);
        assertThat(pool.requests().of("GlobalSignOut"))
                .singleElement()
                .extracting(request -> request.json().get("AccessToken").getAsString())
                .isEqualTo(token);
        assertForgotten();
        elsewhere.without("COGNITO_PASSWORD").run("--force-refresh").fails(5).error("revoked");
    }

    @Test
    void global_refreshesFirst_whereTheTokenHasEnded() {
        program.cache().expire();

        program.run("logout", "--global").ends(0);
        assertThat(pool.requests().count("GetTokensFromRefreshToken")).isEqualTo(1);
        assertThat(pool.requests().count("GlobalSignOut")).isEqualTo(1);
        assertForgotten();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | NotAuthorizedException | Refresh Token has been revoked | 5",
                "400 | NotAuthorizedException | Invalid client or secret | 3",
                "400 | NotAuthorizedException | User is disabled. | 4",
                "500 | InternalErrorException | Internal error | 7"
            })
    void global_thatCannotRefresh_keepsTheEntry(int status, String code, String text, int exitCode) {
        program.cache().expire();
        pool.fail("GetTokensFromRefreshToken", status, code, text);

        program.run("logout", "--global").fails(exitCode);
        assertThat(pool.requests().count("GlobalSignOut")).isZero();
        assertThat(program.cache().files(".token")).hasSize(1);

        pool.faults().clear();
        program.run("logout", "--global").ends(0);
        assertThat(pool.requests().count("GlobalSignOut")).isEqualTo(1);
    }

    @Test
    void allGlobal_signsOutEveryUser() {
        pool.user("alice").password(PASSWORD);
        program.as("alice", PASSWORD).run("login").ends(0);
        program.without("COGNITO_USERNAME").without("COGNITO_PASSWORD");

        program.run("logout", "--all", "--global").ends(0);
        assertThat(pool.requests().count("GlobalSignOut")).isEqualTo(2);
        assertForgotten();
    }

    @Test
    void allGlobal_goesOn_whereOneHasEnded() {
        program.cache().change(entry -> entry.remove("refresh_token"));
        program.cache().expire();
        pool.user("alice").password(PASSWORD);
        program.as("alice", PASSWORD).run("login").ends(0);

        assertThat(program.run("logout", "--all", "--global").ends(5).stderr())
                .contains("signed out alice on every device\n", "the sign-in of bob has ended");
    }

    @Test
    void localAndGlobal_excludeEachOther() {
        program.run("logout", "--local", "--global").fails(2);
        assertThat(program.cache().files(".token")).hasSize(1);
    }

    @Test
    void unreachableCognito_isExit7_andTheEntryStays() {
        pool.close();

        program.run("logout").fails(7).error("stays in the cache").hint("logout --local");
        program.run("logout", "--all").fails(7);
        program.run("logout", "--global").fails(7);
        assertThat(program.cache().files(".token")).hasSize(1);
        program.run().succeeds();
    }

    @Test
    void refusedRevocation_isAWarning_andTheTokensAreForgotten() {
        pool.client().secret("s3cret-of-client");

        assertThat(program.run("logout").ends(0).stderr()).startsWith("warning: forgot the tokens of bob, but");
        assertForgotten();
    }

    private void assertForgotten() {
        assertThat(program.cache().files(".token")).isEmpty();
        assertThat(program.cache().files(".link")).isEmpty();
        assertThat(program.cache().files(".tmp")).isEmpty();
    }
}
