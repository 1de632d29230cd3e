package io.github.cognitotoken.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.FakeHost;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.host.WaitState.Waiting;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HolderPatienceTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final FakeHost host = new FakeHost();
    private Waiting mark = Waiting.NONE;

    @Test
    void holderWithoutAMark_isWaitedForUntilTheLimit() {
        HolderPatience patience = patience(false);

        assertThat(patience.lasts(LIMIT)).isTrue();
        assertThat(patience.lasts(SECOND)).isFalse();
    }

    @Test
    void markOfAPerson_isNotBelievedAtFirstSight() {
        HolderPatience patience = patience(false);
        mark = Waiting.PERSON;
        assertThat(patience.lasts(SECOND)).isTrue();

        // it was a killed holder's, and the next one has removed it
        mark = Waiting.NONE;
        assertThat(patience.lasts(SECOND)).isTrue();
        assertThat(patience.lasts(SECOND)).isTrue();
        assertThat(host.stderr()).isEmpty();
    }

    @Test
    void markOfAPerson_thatStays_endsTheWaitOfOneWhoHasNone() {
        HolderPatience patience = patience(false);
        mark = Waiting.PERSON;
        assertThat(patience.lasts(SECOND)).isTrue();

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> patience.lasts(SECOND))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.INTERACTION));
    }

    @Test
    void markOfAPerson_prolongsTheWaitOfOneWhoHasOne_saysSoOnce_andEnds() {
        HolderPatience patience = patience(true);
        mark = Waiting.PERSON;
        assertThat(patience.lasts(SECOND)).isTrue();
        assertThat(patience.lasts(Duration.ofMinutes(59))).isTrue();
        assertThat(patience.lasts(SECOND)).isTrue();

        assertThat(host.stderr())
                .isEqualTo("warning: another cognito-token is asking a person; waiting for it to end\n");
        assertThat(patience.lasts(Duration.ofMinutes(2))).isFalse();
    }

    @Test
    void markOfTime_prolongsTheWait_andEnds() {
        HolderPatience patience = patience(false);
        mark = Waiting.TIME;
        assertThat(patience.lasts(SECOND)).isTrue();
        assertThat(patience.lasts(Duration.ofMinutes(29))).isTrue();

        assertThat(patience.lasts(Duration.ofMinutes(2))).isFalse();
    }

    @Test
    void marksThatChangeAllTheTime_prolongNothing() {
        HolderPatience patience = patience(false);
        for (int i = 0; i < 10; i++) {
            mark = i % 2 == 0 ? Waiting.TIME : Waiting.NONE;
            assertThat(patience.lasts(Duration.ofSeconds(3))).isTrue();
        }

        assertThat(patience.lasts(SECOND)).isFalse();
    }

    private HolderPatience patience(boolean canAsk) {
        return new HolderPatience(
                () -> mark, new Diagnostics(host.host().stderr(), new Redaction()), () -> canAsk, LIMIT);
    }
}
