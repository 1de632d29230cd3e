package io.github.cognitotoken.e2e;

import static io.github.cognitotoken.e2e.Bob.EMAIL;
import static io.github.cognitotoken.e2e.Bob.NAME;
import static io.github.cognitotoken.e2e.Bob.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.userpool.Fault;
import io.github.cognitotoken.userpool.RecordedRequest;
import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.http.Response;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Kept tokens that have ended are renewed without the password, for as long as Cognito goes along. */
class RefreshIT {

    private static final String GET_TOKENS = "GetTokensFromRefreshToken";

    private final UserPool pool = Bob.pool();
    private final CognitoToken program = Bob.at(pool);

    @BeforeEach
    void signIn() {
        program.run().succeeds();
        pool.requests().clear();
        program.without("COGNITO_PASSWORD");
    }

    @AfterEach
    void stop() {
        pool.close();
    }

    @Test
    void withoutRotation_theRefreshTokenIsKept() {
        String before = program.cache().refreshToken();
        program.cache().expire();

        program.run().succeeds().printsToken("access", NAME);
        assertAsked(GET_TOKENS, 1);
        assertThat(program.cache().refreshToken()).isEqualTo(before);
        program.run().succeeds().printsToken("access", NAME);
        assertThat(pool.requests().count()).isEqualTo(1);
    }

    @Test
    void withRotation_theSuccessorIsKept_andUsedNext() {
        pool.client().rotates(Duration.ZERO);
        String first = program.cache().refreshToken();
        program.cache().expire();
        program.run().succeeds();
        String second = program.cache().refreshToken();
        program.cache().expire();
        program.run().succeeds();

        assertThat(second).isNotEqualTo(first);
        assertThat(program.cache().refreshToken()).isNotEqualTo(second);
        assertThat(pool.requests().of(GET_TOKENS))
                .extracting(request -> request.json().get("RefreshToken").getAsString())
                .containsExactly(first, second);
    }

    @Test
    void clientSecret_goesInClear() {
        pool.client().secret("s3cret-of-client");
        program.cache().expire();

        program.env("COGNITO_CLIENT_SECRET", "s3cret-of-client").run().succeeds();
        assertThat(pool.requests().last().json().get("ClientSecret").getAsString())
                .isEqualTo("s3cret-of-client");
    }

    @ParameterizedTest
    @CsvSource({
        "400, UnknownOperationException",
        "404, UnknownOperationException",
        "500, UnknownOperationException",
        "501, UnknownOperationException",
        "400, UnsupportedOperationException",
        "500, Unsupported",
        "500, ",
        "404, "
    })
    void olderOperation_isUsed_whereTheNewerIsNotKnown_withTheCanonicalNameInItsHash(int status, String code) {
        pool.client().secret("s3cret-of-client");
        program.env("COGNITO_CLIENT_SECRET", "s3cret-of-client")
                .env("COGNITO_USERNAME", EMAIL)
                .env("COGNITO_PASSWORD", PASSWORD);
        program.run("login").ends(0);
        pool.requests().clear();
        program.without("COGNITO_PASSWORD").cache().expire();
        // without a code as moto answers
        pool.faults()
                .always(
                        GET_TOKENS,
                        code == null
                                ? Fault.answer(Response.of(status, "text/html", "<title>Error</title>"))
                                : Fault.error(status, code, "no such operation"));

        program.run().succeeds().printsToken("access", NAME);
        RecordedRequest request = pool.requests().last();
        assertThat(request.json().get("AuthFlow").getAsString()).isEqualTo("REFRESH_TOKEN_AUTH");
        assertThat(request.parameter("SECRET_HASH")).isNotEmpty();
        assertThat(pool.requests().count()).isEqualTo(2);
    }

    @Test
    void invalidRefreshToken_isTriedByTheOlderOperation_unlessTheClientWasSeenRotating() {
        program.cache().expire();
        pool.fail(GET_TOKENS, 400, "NotAuthorizedException", "Invalid Refresh Token");
        program.run().succeeds();
        assertThat(pool.requests().last().json().get("AuthFlow").getAsString()).isEqualTo("REFRESH_TOKEN_AUTH");

        program.cache().change(entry -> entry.addProperty("rotating", true));
        program.cache().expire();
        pool.requests().clear();
        program.run().fails(5).hint("run: cognito-token login");
        assertThat(pool.requests().count()).isEqualTo(1);
    }

    /** Why a refresh token is of no more use. */
    enum End {
        REVOKED("NotAuthorizedException", "Refresh Token has been revoked"),
        EXPIRED("NotAuthorizedException", "Refresh Token has expired"),
        REFUSED("NotAuthorizedException", "What ended it is not told"),
        REUSED("RefreshTokenReuseException", "Refresh Token has been used already");

        final String code;
        final String message;

        End(String code, String message) {
            this.code = code;
            this.message = message;
        }
    }

    @ParameterizedTest
    @EnumSource
    void refreshTokenOfNoMoreUse_isExit5_thenASignInWithThePassword(End end) {
        program.cache().expire();
        pool.fail(GET_TOKENS, 400, end.code, end.message);

        program.run().fails(5).error("the sign-in of bob has ended").hint("run: cognito-token login");
        assertAsked(GET_TOKENS, 1);

        pool.requests().clear();
        program.env("COGNITO_PASSWORD", PASSWORD).run().succeeds().printsToken("access", NAME);
        assertAsked("InitiateAuth", 1);
    }

    @ParameterizedTest
    @EnumSource
    void refreshTokenOfNoMoreUse_isReplacedByASignIn_wherePasswordIsAtHand(End end) {
        program.cache().expire();
        pool.fail(GET_TOKENS, 400, end.code, end.message);

        program.env("COGNITO_PASSWORD", PASSWORD).run().succeeds().printsToken("access", NAME);
        assertThat(pool.requests().count(GET_TOKENS)).isEqualTo(1);
        assertThat(pool.requests().count("InitiateAuth")).isEqualTo(1);
        assertThat(pool.requests().count()).isEqualTo(2);
        program.run().succeeds();
        assertThat(pool.requests().count()).isEqualTo(2);
    }

    @Test
    void disabledUser_isExit4_andTheEntryStays() {
        program.cache().expire();
        pool.fail(GET_TOKENS, 400, "NotAuthorizedException", "User is disabled.");

        program.env("COGNITO_PASSWORD", PASSWORD).run().fails(4).error("disabled");
        assertAsked(GET_TOKENS, 1);
        assertThat(program.cache().files(".token")).hasSize(1);
    }

    @Test
    void signInAnew_leavesTheCurrentSignInCurrent() {
        program.env("COGNITO_PASSWORD", PASSWORD).run("login").ends(0);
        program.cache().expire();
        pool.fail(GET_TOKENS, 400, End.EXPIRED.code, End.EXPIRED.message);
        program.run().succeeds();

        program.without("COGNITO_USERNAME").without("COGNITO_PASSWORD");
        program.run().succeeds().printsToken("access", NAME);
    }

    /** What may pass by itself. */
    enum Passing {
        THROTTLED(Fault.throttle()),
        BROKEN(Fault.internalError()),
        DROPPED(Fault.drop()),
        SILENT(Fault.hang());

        final Fault fault;

        Passing(Fault fault) {
            this.fault = fault;
        }
    }

    @ParameterizedTest
    @EnumSource
    void passingFailure_servesTheTokenThatStillHolds_withOneWarning(Passing failure) {
        String token = endsSoon();
        pool.faults().always(GET_TOKENS, failure.fault);

        Outcome outcome = program.run("--timeout", "2");

        assertThat(outcome.ends(0).stdout()).isEqualTo(token + "\n");
        assertThat(outcome.stderr()).matches("warning: the token could not be renewed \\([^\n]*\n");
    }

    @Test
    void refusedConnection_servesTheTokenThatStillHolds_butNotWhereMoreWasAsked() {
        String token = endsSoon();
        pool.close();

        Outcome outcome = program.run();

        assertThat(outcome.ends(0).stdout()).isEqualTo(token + "\n");
        assertThat(outcome.stderr()).matches("warning: the token could not be renewed \\(cannot connect [^\n]*\n");
        program.run("--min-valid", "5m").fails(7).error("cannot connect");
    }

    @Test
    void passingFailure_isExit7_whereTheTokenHasEnded() {
        program.cache().expire();
        pool.faults().always(GET_TOKENS, Fault.drop());

        program.run().fails(7);
        pool.faults().clear();
        program.run().succeeds();
        assertThat(pool.requests().count("InitiateAuth")).isZero();
    }

    @Test
    void timeOutWhileRotating_isFollowedByOneRequestWithTheSameToken() {
        pool.client().rotates(Duration.ofSeconds(60));
        String token = program.cache().refreshToken();
        program.cache().expire();
        pool.faults().next(GET_TOKENS, Fault.hang());

        program.run("--timeout", "4").succeeds().printsToken("access", NAME);
        assertThat(pool.requests().of(GET_TOKENS))
                .extracting(request -> request.json().get("RefreshToken").getAsString())
                .containsExactly(token, token);
        assertThat(pool.requests().count()).isEqualTo(2);
    }

    @Test
    void timeOuts_areTwoRequestsAtTheMost() {
        program.cache().expire();
        pool.faults().always(GET_TOKENS, Fault.hang());

        program.run("--timeout", "2").fails(7);
        assertAsked(GET_TOKENS, 2);
    }

    /** Lets the token end within the usual margin, and returns it. */
    private String endsSoon() {
        program.cache().age(Duration.ofMinutes(59).plusSeconds(20));
        return program.cache().entry().get("access_token").getAsString();
    }

    private void assertAsked(String operation, int times) {
        assertThat(pool.requests().count(operation)).isEqualTo(times);
        assertThat(pool.requests().count()).isEqualTo(times);
    }
}
