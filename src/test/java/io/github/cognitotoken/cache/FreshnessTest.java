package io.github.cognitotoken.cache;

import static io.github.cognitotoken.cache.Samples.HOUR;
import static io.github.cognitotoken.cache.Samples.NOW;
import static io.github.cognitotoken.cache.Samples.jwt;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.token.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    private final CacheEntry entry = Samples.entry("refresh");

    @Test
    void usually_twoMinutesMustRemain() {
        assertThat(acceptsWith(Freshness.usual(false), Duration.ofMinutes(2))).isTrue();
        assertThat(acceptsWith(Freshness.usual(false), Duration.ofSeconds(119))).isFalse();
    }

    @Test
    void ofAShorterLife_aQuarterMustRemain() {
        CacheEntry brief = Samples.entryOf(Samples.tokens(NOW, Duration.ofMinutes(5), "refresh"), "bob");

        assertThat(Freshness.usual(false).accepts(brief, NOW.plusSeconds(225))).isTrue();
        assertThat(Freshness.usual(false).accepts(brief, NOW.plusSeconds(226))).isFalse();
    }

    @Test
    void marginIsThatOfTheTokenThatIsAskedFor() {
        CacheEntry briefId = Samples.entryOf(
                new Tokens(
                        jwt("access", NOW, HOUR),
                        Optional.of(jwt("id", NOW, Duration.ofMinutes(5))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("bob"),
                        Optional.empty()),
                "bob");
        Instant late = NOW.plusSeconds(226);

        assertThat(Freshness.usual(false).accepts(briefId, late)).isTrue();
        assertThat(Freshness.usual(true).accepts(briefId, late)).isFalse();
        assertThat(new Freshness(true, true, Optional.empty(), false, false).accepts(briefId, late))
                .isFalse();
        assertThat(new Freshness(true, true, Optional.empty(), false, false).accepts(briefId, NOW))
                .isTrue();
    }

    @Test
    void idTokenAlone_isServed_whenTheAccessTokenHasExpired() {
        CacheEntry briefAccess = Samples.entryOf(
                new Tokens(
                        jwt("access", NOW, Duration.ofMinutes(5)),
                        Optional.of(jwt("id", NOW, HOUR)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("bob"),
                        Optional.empty()),
                "bob");
        Instant late = NOW.plusSeconds(301);
        Freshness both = new Freshness(true, true, Optional.empty(), false, false);

        assertThat(Freshness.usual(true).accepts(briefAccess, late)).isTrue();
        assertThat(Freshness.usual(false).accepts(briefAccess, late)).isFalse();
        assertThat(both.accepts(briefAccess, late)).isFalse();
        assertThat(Freshness.usual(true).life(briefAccess)).isEqualTo(HOUR);
        assertThat(Freshness.usual(false).life(briefAccess)).isEqualTo(Duration.ofMinutes(5));
        assertThat(both.life(briefAccess)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void minValid_isTakenAtItsWord() {
        assertThat(acceptsWith(minValid(Duration.ofSeconds(1)), Duration.ofSeconds(1)))
                .isTrue();
        assertThat(acceptsWith(minValid(Duration.ofMinutes(30)), Duration.ofMinutes(29)))
                .isFalse();
        assertThat(acceptsWith(minValid(Duration.ofMinutes(30)), Duration.ofMinutes(30)))
                .isTrue();
    }

    @Test
    void minValidBeyondTheWholeLife_isServedUntilTheUsualMargin_onceItWasTried() {
        Freshness demanding = minValid(Duration.ofHours(2));
        CacheEntry fetchedForIt = entry.refreshed(entry.tokens(), NOW, demanding);

        assertThat(demanding.accepts(entry, NOW)).isFalse();
        assertThat(demanding.exceeds(entry)).isTrue();
        assertThat(demanding.accepts(fetchedForIt, NOW)).isTrue();
        assertThat(demanding.accepts(fetchedForIt, NOW.plus(HOUR).minusSeconds(120)))
                .isTrue();
        assertThat(demanding.accepts(fetchedForIt, NOW.plus(HOUR).minusSeconds(119)))
                .isFalse();
        assertThat(minValid(Duration.ofHours(3)).accepts(fetchedForIt, NOW)).isFalse();
    }

    @Test
    void forcedRefreshAndSignIn_acceptNothing() {
        assertThat(new Freshness(true, false, Optional.empty(), true, false).accepts(entry, NOW))
                .isFalse();
        assertThat(new Freshness(true, false, Optional.empty(), false, true).accepts(entry, NOW))
                .isFalse();
    }

    @Test
    void tokenThatIsAskedFor_counts() {
        CacheEntry shortId = Samples.entryOf(
                new Tokens(
                        jwt("access", NOW, HOUR),
                        Optional.of(jwt("id", NOW, Duration.ofMinutes(5))),
                        Optional.empty(),
                        Optional.of(NOW.plus(HOUR)),
                        Optional.of("bob"),
                        Optional.empty()),
                "bob");

        assertThat(left(shortId, true, false)).isEqualTo(HOUR);
        assertThat(left(shortId, false, true)).isEqualTo(Duration.ofMinutes(5));
        assertThat(left(shortId, true, true)).isEqualTo(Duration.ofMinutes(5));
    }

    private boolean acceptsWith(Freshness freshness, Duration left) {
        return freshness.accepts(entry, NOW.plus(HOUR).minus(left));
    }

    private static Duration left(CacheEntry entry, boolean access, boolean id) {
        return new Freshness(access, id, Optional.empty(), false, false).left(entry, NOW);
    }

    @Test
    void signIn_countsFromAuthTime_whichARefreshLeavesAsItIs() {
        String claims = "{\"auth_time\":" + (NOW.getEpochSecond() - 500) + ",\"iat\":" + NOW.getEpochSecond()
                + ",\"exp\":" + (NOW.getEpochSecond() + 3600) + "}";
        Tokens refreshed = new Tokens(
                Samples.encoded("{}") + "." + Samples.encoded(claims) + "." + Samples.encoded("x"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        CacheEntry entry = Samples.entryOf(refreshed, "bob");

        assertThat(signedInWithin(600).accepts(entry, NOW.plusSeconds(100))).isTrue();
        assertThat(signedInWithin(600).accepts(entry, NOW.plusSeconds(101))).isFalse();
    }

    private static Freshness signedInWithin(int seconds) {
        return new Freshness(true, false, Optional.empty(), false, false, Optional.of(Duration.ofSeconds(seconds)));
    }

    private static Freshness minValid(Duration wanted) {
        return new Freshness(true, false, Optional.of(wanted), false, false);
    }
}
