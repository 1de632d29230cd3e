package io.github.cognitotoken.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.cognitotoken.auth.error.CognitoErrors;
import io.github.cognitotoken.aws.AuthReply;
import io.github.cognitotoken.aws.AuthRequest;
import io.github.cognitotoken.aws.AuthTokens;
import io.github.cognitotoken.aws.CognitoApi;
import io.github.cognitotoken.aws.RefreshRequest;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.net.CallFailure;
import io.github.cognitotoken.net.TestConnection;
import io.github.cognitotoken.token.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

class RefreshServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final Secret CLIENT_SECRET = Secret.of("client-secret");
    private static final Secret OLD = Secret.of("old-refresh-token");
    private static final String INVALID = "Invalid Refresh Token";
    private static final String REVOKED = "Refresh Token has been revoked";
    private final CallFailure lost = CallFailure.of(CallFailure.Phase.EXCHANGE, "no answer", null);

    private final CognitoApi api = mock(CognitoApi.class);
    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void refresh_sendsTheTokenWithAllThatItBelongsTo() {
        newerAnswers(tokens(Optional.empty()));

        service().refresh(held(false));

        ArgumentCaptor<RefreshRequest> sent = ArgumentCaptor.captor();
        verify(api).getTokensFromRefreshToken(sent.capture());
        assertThat(sent.getValue())
                .isEqualTo(new RefreshRequest(
                        OLD, "1client", Optional.of(CLIENT_SECRET), Optional.of("device-1"), Map.of("tenant", "7")));
    }

    @Test
    void newTokens_areTheUsers_untilTheirEndOnThisMachinesClock() {
        newerAnswers(tokens(Optional.empty()));

        Tokens tokens = service().refresh(held(false));

        assertThat(tokens.accessToken()).isEqualTo("new-access");
        assertThat(tokens.idToken()).contains("new-id");
        assertThat(tokens.refreshToken()).isEmpty();
        assertThat(tokens.expiresAt()).contains(NOW.plusSeconds(3600));
        assertThat(tokens.username()).contains("bob");
        assertThat(tokens.deviceKey()).contains("device-1");
        verify(api, never()).initiateAuth(any());
    }

    @Test
    void replacedRefreshToken_isHandedOut() {
        newerAnswers(tokens(Optional.of("new-refresh-token")));

        assertThat(service().refresh(held(true)).refreshToken()).contains("new-refresh-token");
    }

    @Test
    void lostAnswer_isAskedForOnceMore() {
        when(api.getTokensFromRefreshToken(any())).thenThrow(lost).thenReturn(Optional.of(tokens(Optional.empty())));

        assertThat(service().refresh(held(true)).accessToken()).isEqualTo("new-access");
        verify(api, times(2)).getTokensFromRefreshToken(any());
    }

    @Test
    void answerThatIsLostTwice_isTheEnd() {
        newerFails(lost);

        assertThat(failure(held(false)).kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        verify(api, times(2)).getTokensFromRefreshToken(any());
        verify(api, never()).initiateAuth(any());
    }

    @Test
    void faultOfTheServer_isTriedFourTimes_afterPauses() {
        newerFails(CallFailure.answered(503, "ServiceUnavailable", "later", null));

        assertThat(failure(held(false)).kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        verify(api, times(4)).getTokensFromRefreshToken(any());
        assertThat(pauses).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {REVOKED, "Refresh Token has expired", "Words that nobody has heard of"})
    void refusedToken_wantsANewSignIn(String reason) {
        newerFails(refusal(reason));

        Failure failure = failure(held(true));

        assertThat(failure.kind()).isEqualTo(ErrorKind.INTERACTION);
        assertThat(failure.hint()).contains("cognito-token login");
        assertThat(failure.awsError()).contains("NotAuthorizedException");
        verify(api, never()).initiateAuth(any());
    }

    @Test
    void refusalOfTheUser_isNoEndOfTheToken() {
        newerFails(refusal("User is disabled."));

        Failure failure = failure(held(false));

        assertThat(failure.kind()).isEqualTo(ErrorKind.REFUSED);
        assertThat(failure.hint()).doesNotContain("login");
    }

    @ParameterizedTest
    @CsvSource({"400, UnknownOperationException", "500, Unsupported", "404,", "500,", "501,"})
    void serverWithoutTheOperation_isAskedByTheOlderOne(int status, String code) {
        newerFails(CallFailure.answered(status, code, "?", null));
        olderAnswers();

        Tokens tokens = service().refresh(held(true));

        assertThat(tokens.accessToken()).isEqualTo("new-access");
        verify(api, times(1)).getTokensFromRefreshToken(any());
        ArgumentCaptor<AuthRequest> sent = ArgumentCaptor.captor();
        verify(api).initiateAuth(sent.capture());
        assertThat(sent.getValue())
                .isEqualTo(new AuthRequest(
                        "REFRESH_TOKEN_AUTH",
                        "1client",
                        Map.of(
                                "REFRESH_TOKEN",
                                OLD.reveal(),
                                "DEVICE_KEY",
                                "device-1",
                                "SECRET_HASH",
                                SecretHash.of("bob", "1client", CLIENT_SECRET.reveal())),
                        Map.of("tenant", "7")));
    }

    @Test
    void invalidToken_isTriedByTheOlderOperation_unlessTheClientRotates() {
        newerFails(refusal(INVALID));
        olderAnswers();

        assertThat(failure(held(true)).kind()).isEqualTo(ErrorKind.INTERACTION);
        verify(api, never()).initiateAuth(any());

        assertThat(service().refresh(held(false)).accessToken()).isEqualTo("new-access");
    }

    @Test
    void whereBothRefuse_theNewerOnesReasonIsTold() {
        newerFails(refusal(INVALID));
        olderFails(CallFailure.answered(400, "InvalidParameterException", "flow is not supported", null));

        assertThat(failure(held(false)).getMessage()).contains("does not accept the refresh token");
    }

    @Test
    void olderOperationThatIsOutOfReach_isTold_asTheTokenMayBeGood() {
        newerFails(refusal(INVALID));
        olderFails(lost);

        assertThat(failure(held(false)).kind()).isEqualTo(ErrorKind.UNAVAILABLE);
    }

    @Test
    void refusalByTheOlderOperation_isTold_whereTheServerLacksTheNewerOne() {
        newerFails(CallFailure.answered(400, "UnknownOperationException", "?", null));
        olderFails(refusal(REVOKED));

        assertThat(failure(held(false)).getMessage()).contains("revoked");
    }

    @Test
    void answerWithoutTokens_isAFailure() {
        when(api.getTokensFromRefreshToken(any())).thenReturn(Optional.empty());

        assertThat(failure(held(false)).kind()).isEqualTo(ErrorKind.UNAVAILABLE);
    }

    @Test
    void revocation_isTriedAgain_andGivesTheClientSecret() {
        doThrow(CallFailure.answered(500, "InternalErrorException", "later", null))
                .doNothing()
                .when(api)
                .revokeToken(any(), any(), any());

        service().revoke(OLD);

        verify(api, times(2)).revokeToken(OLD, "1client", Optional.of(CLIENT_SECRET));
    }

    @Test
    void signOutEverywhere_usesTheAccessToken() {
        Secret access = Secret.of("access");

        service().signOutEverywhere(access);

        verify(api).globalSignOut(access);
    }

    private RefreshService service() {
        AppClient client = new AppClient("1client", Optional.of(CLIENT_SECRET));
        return new RefreshService(
                api,
                client,
                Map.of("tenant", "7"),
                TestConnection.calls(pauses::add, new CognitoErrors("1client", TestConnection.ANY)::failure),
                () -> NOW);
    }

    private Failure failure(RefreshService.Held held) {
        return catchThrowableOfType(Failure.class, () -> service().refresh(held));
    }

    private static RefreshService.Held held(boolean rotating) {
        return new RefreshService.Held(OLD, "bob", Optional.of("device-1"), rotating);
    }

    private static AuthTokens tokens(Optional<String> refreshToken) {
        return new AuthTokens(
                "new-access", Optional.of("new-id"), refreshToken, OptionalInt.of(3600), Optional.empty());
    }

    private static CallFailure refusal(String text) {
        return CallFailure.answered(400, "NotAuthorizedException", text, "request-1");
    }

    private void newerAnswers(AuthTokens tokens) {
        when(api.getTokensFromRefreshToken(any())).thenReturn(Optional.of(tokens));
    }

    private void newerFails(CallFailure failure) {
        when(api.getTokensFromRefreshToken(any())).thenThrow(failure);
    }

    private void olderAnswers() {
        when(api.initiateAuth(any())).thenReturn(AuthReply.of(tokens(Optional.empty())));
    }

    private void olderFails(CallFailure failure) {
        when(api.initiateAuth(any())).thenThrow(failure);
    }
}
