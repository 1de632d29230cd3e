package io.github.cognitotoken.totp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpCodesTest {

    private static final TotpSecret SECRET = TotpSecret.parse(Secret.of("JBSWY3DPEHPK3PXP"), "the secret");
    private static final long NOW = 1000;

    /** Ten seconds into step {@code NOW}. */
    private final Time time = new Time(SECRET.beginOf(NOW).plusSeconds(10));

    private final Ledger ledger = new Ledger();
    private final List<Duration> announced = new ArrayList<>();

    @Test
    void code_isThatOfThisStep_withoutAWait() {
        assertThat(signIn().next()).isEqualTo(SECRET.code(NOW));
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void signInsAtOnce_takeOneStepEach_andWaitUntilItBegins() {
        TotpCodes first = signIn();
        TotpCodes second = signIn();
        TotpCodes third = signIn();
        first.reserve();
        second.reserve();
        assertThat(time.instant()).isEqualTo(SECRET.beginOf(NOW + 1));
        third.reserve();
        assertThat(time.instant()).isEqualTo(SECRET.beginOf(NOW + 2));

        assertThat(third.next()).isEqualTo(SECRET.code(NOW + 2));
        assertThat(announced).containsExactly(Duration.ofSeconds(20), Duration.ofSeconds(30));
    }

    @Test
    void reservedStep_isReservedOnce() {
        TotpCodes codes = signIn();
        codes.reserve();
        codes.reserve();

        assertThat(codes.next()).isEqualTo(SECRET.code(NOW));
        assertThat(signIn().next()).isEqualTo(SECRET.code(NOW + 1));
    }

    @Test
    void secondCodeOfASignIn_isOfANewStep() {
        TotpCodes codes = signIn();
        codes.reserve();

        assertThat(List.of(codes.next(), codes.next())).containsExactly(SECRET.code(NOW), SECRET.code(NOW + 1));
    }

    @Test
    void stepThatEnded_isReplaced() {
        TotpCodes codes = signIn();
        codes.reserve();
        time.pass(Duration.ofSeconds(20));

        assertThat(codes.next()).isEqualTo(SECRET.code(NOW + 1));
        assertThat(time.waits()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"16900, 0", "17001, 1"})
    void stepThatIsNearlyOver_isLeftAlone(long millisLater, long stepsLater) {
        time.pass(Duration.ofMillis(millisLater));

        assertThat(signIn().next()).isEqualTo(SECRET.code(NOW + stepsLater));
    }

    @Test
    void otherSecret_hasStepsOfItsOwn() {
        signIn().reserve();
        TotpSecret other = TotpSecret.parse(Secret.of("JBSWY3DPEHPK3PXQ"), "the secret");

        assertThat(new TotpCodes(other, ledger, time, time, announced::add).next())
                .isEqualTo(other.code(NOW));
    }

    @Test
    void queueThatIsTooLong_isUnavailable_andReservesNothing() {
        LongStream.rangeClosed(0, 20).forEach(step -> ledger.reserve(SECRET.fingerprint(), NOW + step, Long.MAX_VALUE));
        Instant before = time.instant();

        assertThatThrownBy(() -> signIn().reserve()).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
            assertThat(failure).hasMessageContaining("for the next 10 minutes");
            assertThat(failure.hint()).contains("fewer sign-ins", "totp-*");
        });
        assertThat(time.instant()).isEqualTo(before);
        time.pass(Duration.ofSeconds(30));
        assertThat(signIn().next()).isEqualTo(SECRET.code(NOW + 21));
    }

    private TotpCodes signIn() {
        return new TotpCodes(SECRET, ledger, time, time, announced::add);
    }
}
