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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidityTest {

    @ParameterizedTest
    @ValueSource(longs = {-600, 0, 600, 86_400 * 365})
    void life_isWhatTheServerGave_howeverWrongThisClockIs(long serverIsAheadBySeconds) {
        Instant issued = NOW.plusSeconds(serverIsAheadBySeconds);
        Validity validity = Validity.of(tokens(jwt("access", issued, HOUR), Optional.empty(), NOW.plus(HOUR)), NOW);

        assertThat(validity.left(false, NOW)).isEqualTo(HOUR);
        assertThat(validity.left(false, NOW.plusSeconds(3599))).isEqualTo(Duration.ofSeconds(1));
        assertThat(validity.left(false, NOW.plus(HOUR))).isZero();
        assertThat(validity.left(false, NOW.plus(HOUR).plusSeconds(1))).isZero();
    }

    @Test
    void expOfAToken_counts_andWhatTheServerSaysOnlyForOpaqueOnes() {
        assertThat(accessLife(jwt("access", NOW, Duration.ofMinutes(5)), NOW.plus(HOUR)))
                .isEqualTo(Duration.ofMinutes(5));
        // a caching proxy repeats what was said when the token was new
        assertThat(accessLife(jwt("access", NOW, HOUR), NOW.plusSeconds(300))).isEqualTo(HOUR);
        assertThat(accessLife(jwt("access", NOW, HOUR), null)).isEqualTo(HOUR);
        assertThat(accessLife("opaque", NOW.plusSeconds(300))).isEqualTo(Duration.ofMinutes(5));
        assertThat(accessLife("opaque", null)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {-86_400, -600, -90, 0, 90, 600, 86_400})
    void dateOfTheAnswer_tellsTheServersClock_notTheTimeOfIssue(long serverIsAheadBySeconds) {
        Instant serverTime = NOW.plusSeconds(serverIsAheadBySeconds);
        String repeated = jwt("access", serverTime.minusSeconds(3000), HOUR);
        Tokens tokens = tokens(repeated, Optional.of(repeated), NOW.plus(HOUR)).answeredAt(Optional.of(serverTime));

        Validity validity = Validity.of(tokens, NOW);
        assertThat(validity.left(false, NOW)).isEqualTo(Duration.ofMinutes(10));
        assertThat(validity.left(true, NOW)).isEqualTo(Duration.ofMinutes(10));
        assertThat(validity.accessEnds()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
    }

    @Test
    void withoutADate_theTimeOfIssueTellsTheServersClock_thatOfTheIdTokenIfNeedBe() {
        Validity validity = Validity.of(
                tokens("opaque", Optional.of(jwt("id", NOW.plusSeconds(600), HOUR)), NOW.plusSeconds(300)), NOW);

        assertThat(validity.left(true, NOW)).isEqualTo(HOUR);
        assertThat(validity.left(false, NOW)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void idToken_hasALifeOfItsOwn() {
        Validity validity = Validity.of(
                tokens(jwt("access", NOW, HOUR), Optional.of(jwt("id", NOW, Duration.ofMinutes(10))), NOW.plus(HOUR)),
                NOW);

        assertThat(validity.left(true, NOW.plusSeconds(60))).isEqualTo(Duration.ofMinutes(9));
        assertThat(validity.left(false, NOW.plusSeconds(60))).isEqualTo(Duration.ofMinutes(59));
    }

    @Test
    void clockSetBackBehindTheBeginning_leavesNothing_butAMomentIsForgiven() {
        Validity validity = Validity.of(tokens(jwt("access", NOW, HOUR), Optional.empty(), NOW.plus(HOUR)), NOW);

        assertThat(validity.left(false, NOW.minusSeconds(3))).isZero();
        assertThat(validity.left(false, NOW.minusSeconds(1))).isGreaterThanOrEqualTo(HOUR);
    }

    @Test
    void senselessTimes_areNoReasonToFail() {
        for (String claims : new String[] {
            "{\"exp\":1e300,\"iat\":-1e300}",
            "{\"exp\":3000000000000000}",
            "{\"exp\":3000000000000000,\"iat\":-3000000000000000}",
            "{\"exp\":0}",
            "{\"exp\":-5,\"iat\":5}",
            "{\"exp\":\"soon\",\"iat\":null}"
        }) {
            String token = "e30." + Samples.encoded(claims) + ".e30";
            CacheEntry entry = Samples.entryOf(tokens(token, Optional.of(token), null), "bob");
            assertThat(EntryJson.write(entry)).as(claims).isNotEmpty();
            Freshness.usual(true).accepts(entry, NOW);
            assertThat(Freshness.usual(false).left(entry, NOW)).as(claims).isGreaterThanOrEqualTo(Duration.ZERO);
        }
    }

    private static Duration accessLife(String accessToken, Instant told) {
        return Validity.of(tokens(accessToken, Optional.empty(), told), NOW).accessLife();
    }

    private static Tokens tokens(String access, Optional<String> id, Instant expiresAt) {
        return new Tokens(
                access, id, Optional.empty(), Optional.ofNullable(expiresAt), Optional.of("bob"), Optional.empty());
    }
}
