package io.github.cognitotoken.cache;

import static io.github.cognitotoken.cache.Samples.ANYBODY;
import static io.github.cognitotoken.cache.Samples.BOB;
import static io.github.cognitotoken.cache.Samples.HOUR;
import static io.github.cognitotoken.cache.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.storage.Seal;
import io.github.cognitotoken.storage.StorageFolder;
import io.github.cognitotoken.storage.TestFolder;
import io.github.cognitotoken.token.Tokens;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CachingTokenSourceTest {

    private static final Freshness USUAL = Freshness.usual(false);
    private static final Freshness RENEW = new Freshness(true, false, Optional.empty(), true, false);

    private final FakeGrant cognito = new FakeGrant();
    private TestFolder folder;
    private Instant now = NOW;

    @BeforeEach
    void open(@TempDir Path parent) {
        folder = new TestFolder(parent);
    }

    @Test
    void emptyCache_isASignIn_andTheNextCallIsServed() {
        Tokens first = source(BOB, USUAL).fetch();

        assertThat(source(BOB, USUAL).fetch()).isEqualTo(first);
        assertThat(cognito.calls()).isEqualTo("sign in bob");
    }

    @Test
    void username_isAskedFor_whereNothingTells_andBecomesTheCurrentOne() {
        source(ANYBODY, USUAL).fetch();
        source(ANYBODY, USUAL).fetch();

        assertThat(cognito.calls()).isEqualTo("ask, sign in bob");
    }

    @Test
    void endedToken_isRefreshed_withWhatWasKept() {
        source(BOB, USUAL).fetch();
        now = NOW.plus(HOUR);
        Tokens second = source(BOB, USUAL).fetch();

        assertThat(second.refreshToken()).contains("refresh-1");
        assertThat(cognito.calls()).isEqualTo("sign in bob, refresh refresh-1");
        assertThat(kept().rotating()).isFalse();
    }

    @Test
    void rotatedRefreshToken_isKept_andRememberedAsRotating() {
        cognito.rotates = true;
        source(BOB, USUAL).fetch();
        source(BOB, RENEW).fetch();
        source(BOB, RENEW).fetch();

        assertThat(cognito.calls()).isEqualTo("sign in bob, refresh refresh-1, refresh refresh-2");
        assertThat(kept().tokens().refreshToken()).contains("refresh-3");
        assertThat(kept().rotating()).isTrue();
        assertThat(kept().flow()).contains("password");
    }

    @Test
    void newTokens_areDurable_beforeTheyAreHandedOut() {
        cognito.rotates = true;
        source(BOB, USUAL).fetch();

        Tokens handedOut = source(BOB, RENEW).fetch();
        assertThat(kept().tokens()).isEqualTo(handedOut);
    }

    @Test
    void endedRefreshToken_isReplacedByASignIn_whichStaysTheCurrentOne() {
        source(ANYBODY, USUAL).fetch();
        cognito.refreshFails = failure(ErrorKind.INTERACTION);
        now = NOW.plus(HOUR);
        source(BOB, USUAL).fetch();

        assertThat(cognito.calls()).isEqualTo("ask, sign in bob, refresh refresh-1, sign in bob");
        assertThat(store().find(ANYBODY)).isPresent();
    }

    @Test
    void endedRefreshToken_whereAPersonIsNeeded_isForgotten_andThePersonTold() {
        source(BOB, USUAL).fetch();
        cognito.refreshFails = failure(ErrorKind.INTERACTION);
        cognito.signInFails = failure(ErrorKind.INTERACTION);
        now = NOW.plus(HOUR);

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> source(BOB, USUAL).fetch())
                .withMessage("the sign-in of bob has ended (fails): fails")
                .satisfies(failure -> assertThat(failure.hint()).isEqualTo("run: cognito-token login"));
        assertThat(store().find(BOB)).isEmpty();
    }

    @Test
    void tokenWithoutARefreshToken_isNotForgotten_whereASignInFails() {
        cognito.givesRefreshTokens = false;
        source(BOB, USUAL).fetch();
        cognito.signInFails = failure(ErrorKind.INTERACTION);

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> source(BOB, RENEW).fetch())
                .withMessageContaining("there is no refresh token");
        source(BOB, USUAL).fetch();
        assertThat(cognito.calls()).isEqualTo("sign in bob, sign in bob");
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "UNAVAILABLE", "CONFIGURATION"})
    void endedRefreshToken_isDropped_unlessTheSignInMaySucceedLater(ErrorKind kind) {
        source(BOB, USUAL).fetch();
        cognito.refreshFails = failure(ErrorKind.INTERACTION);
        cognito.signInFails = failure(kind);
        now = NOW.plus(HOUR);

        assertFailsAs(kind, USUAL);
        assertThat(store().find(BOB).isPresent()).isEqualTo(kind == ErrorKind.UNAVAILABLE);
    }

    @Test
    void passingFailure_servesWhatStillHolds_unlessMoreWasAsked() {
        Tokens first = source(BOB, USUAL).fetch();
        cognito.refreshFails = failure(ErrorKind.UNAVAILABLE);
        now = NOW.plus(HOUR).minusSeconds(30);

        assertThat(source(BOB, USUAL).fetch()).isEqualTo(first);
        assertThat(folder.host.stderr())
                .isEqualTo("warning: the token could not be renewed (fails); the one at hand is valid for 30 more"
                        + " seconds\n");
        assertFailsAs(ErrorKind.UNAVAILABLE, RENEW);
        assertFailsAs(
                ErrorKind.UNAVAILABLE, new Freshness(true, false, Optional.of(Duration.ofSeconds(90)), false, false));
        now = NOW.plus(HOUR);
        assertFailsAs(ErrorKind.UNAVAILABLE, USUAL);
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "CONFIGURATION", "BUG"})
    void lastingFailure_isAFailure_whateverStillHolds(ErrorKind kind) {
        source(BOB, USUAL).fetch();
        cognito.refreshFails = failure(kind);
        now = NOW.plus(HOUR).minusSeconds(30);

        assertFailsAs(kind, USUAL);
        assertThat(cognito.calls()).isEqualTo("sign in bob, refresh refresh-1");
    }

    @Test
    void passwordOnTheCommandLine_signsIn_whateverIsKept() {
        source(BOB, USUAL).fetch();
        source(BOB, new Freshness(true, false, Optional.empty(), false, true)).fetch();

        assertThat(cognito.calls()).isEqualTo("sign in bob, sign in bob");
    }

    @Test
    void minValidBeyondTheTokensLife_isToldOnce() {
        Freshness demanding = new Freshness(true, false, Optional.of(Duration.ofHours(2)), false, false);
        source(BOB, demanding).fetch();
        source(BOB, demanding).fetch();

        assertThat(cognito.calls()).isEqualTo("sign in bob");
        assertThat(folder.host.stderr())
                .isEqualTo("warning: the app client's tokens live for 3600 seconds, less than --min-valid asks for\n");
    }

    @Test
    void tokensThatHadEndedWhenTheyCame_areTold() {
        cognito.serverTime = Optional.of(NOW.plus(Duration.ofHours(3)));
        source(BOB, USUAL).fetch();

        assertThat(folder.host.stderr()).startsWith("warning: the tokens had already ended when they came");
    }

    @Test
    void signInLongerAgoThanMaxAge_isNeitherServedNorRefreshed() {
        source(BOB, USUAL).fetch();
        now = NOW.plus(Duration.ofMinutes(10));
        source(BOB, signedInWithin(Duration.ofMinutes(10))).fetch();
        assertThat(cognito.calls()).isEqualTo("sign in bob");

        source(BOB, signedInWithin(Duration.ofMinutes(9))).fetch();
        assertThat(cognito.calls()).isEqualTo("sign in bob, sign in bob");
    }

    private static Freshness signedInWithin(Duration maxAge) {
        return new Freshness(true, false, Optional.empty(), false, false, Optional.of(maxAge));
    }

    @Test
    void login_signsIn_andMakesItCurrent() {
        login(Samples.user("bob")).signIn();
        login(BOB).signIn();

        assertThat(cognito.calls()).isEqualTo("sign in bob, sign in bob");
        assertThat(source(ANYBODY, USUAL).fetch()).isEqualTo(kept().tokens());
    }

    @Test
    void failedLogin_leavesTheEntryAlone() {
        source(BOB, USUAL).fetch();
        cognito.signInFails = failure(ErrorKind.REFUSED);

        assertThatExceptionOfType(Failure.class).isThrownBy(() -> login(BOB).signIn());
        source(BOB, USUAL).fetch();
        assertThat(cognito.calls()).isEqualTo("sign in bob, sign in bob");
    }

    @Test
    void refreshTokenFromElsewhere_isKept_underTheNameInTheToken() {
        CacheEntry entry = login(ANYBODY).redeem(Secret.of("given"));

        assertThat(entry.key().owner()).isEqualTo("bob");
        assertThat(entry.tokens().refreshToken()).contains("given");
        assertThat(store().find(ANYBODY)).contains(entry);
        assertThat(cognito.calls()).isEqualTo("redeem given");
    }

    @Test
    void refresh_keepsTheKey_whateverWasSelected() {
        TokenQuery tenant = Samples.with(BOB, Map.of("t", "a"));
        login(tenant).signIn();
        now = NOW.plus(HOUR);
        source(ANYBODY, USUAL).fetch();

        assertThat(store().all()).hasSize(1);
        assertThat(store().find(tenant)).isPresent();
    }

    @Test
    void outcomeOfAnother_isTaken_byAProcessThatCameBeforeItsEnd() {
        source(BOB, USUAL).fetch();
        CachingTokenSource waited = source(BOB, RENEW);
        Tokens others = source(BOB, RENEW).fetch();

        assertThat(waited.fetch()).isEqualTo(others);
        assertThat(cognito.calls()).isEqualTo("sign in bob, refresh refresh-1");
    }

    @Test
    void failureOfAnother_isTaken_byAProcessThatCameBeforeItsEnd_andNotByTheNext() {
        cognito.signInFails = failure(ErrorKind.REFUSED);
        CachingTokenSource waited = source(BOB, USUAL);
        assertFailsAs(ErrorKind.REFUSED, USUAL);
        cognito.signInFails = null;

        assertThatExceptionOfType(Failure.class).isThrownBy(waited::fetch).withMessage("fails");
        assertThat(cognito.calls()).isEqualTo("sign in bob");
        source(BOB, USUAL).fetch();
        assertThat(cognito.calls()).isEqualTo("sign in bob, sign in bob");
    }

    @Test
    void noStore_isASignInEachTime() {
        cognito.now = now;
        for (int i = 0; i < 2; i++) {
            new CachingTokenSource(nowhere(), BOB, USUAL, () -> cognito, () -> now, folder.diagnostics()).fetch();
        }

        assertThat(cognito.calls()).isEqualTo("sign in bob, sign in bob");
        assertThat(folder.path).doesNotExist();
    }

    private void assertFailsAs(ErrorKind kind, Freshness freshness) {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> source(BOB, freshness).fetch())
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(kind));
    }

    private CacheEntry kept() {
        return store().find(BOB).orElseThrow();
    }

    /** One of a process of its own, which starts after all others have ended. */
    private Login login(TokenQuery query) {
        cognito.now = now;
        return new Login(store(), query, () -> cognito, () -> now);
    }

    private CachingTokenSource source(TokenQuery query, Freshness freshness) {
        now = now.plusMillis(200);
        folder.host.started(now.minusMillis(90));
        cognito.now = now;
        return new CachingTokenSource(store(), query, freshness, () -> cognito, () -> now, folder.diagnostics());
    }

    private static Failure failure(ErrorKind kind) {
        return Failure.of(kind, "fails", "hint");
    }

    private TokenStore store() {
        StorageFolder open = folder.open();
        return new TokenStore(open, Seal.NONE, folder.flights(open, false, Duration.ofSeconds(30)));
    }

    private TokenStore nowhere() {
        StorageFolder none = new StorageFolder(
                Optional.empty(), folder.diagnostics(), folder.host.host().pause());
        return new TokenStore(none, Seal.NONE, folder.flights(none, false, Duration.ofSeconds(30)));
    }
}
