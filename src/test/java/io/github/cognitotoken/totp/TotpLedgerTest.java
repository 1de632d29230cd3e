package io.github.cognitotoken.totp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.FakeHost;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.storage.StepLedger;
import io.github.cognitotoken.storage.StorageFolder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the ledger of other tests and the real one have in common. */
class TotpLedgerTest {

    private static final long LATEST = 100;

    @TempDir
    private Path folder;

    static Stream<Function<Path, TotpLedger>> ledgers() {
        return Stream.of(folder -> new Ledger(), TotpLedgerTest::real);
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void step_isReservedOnce(Function<Path, TotpLedger> made) {
        TotpLedger ledger = made.apply(folder);

        assertThat(ledger.reserve("a", 7, LATEST)).hasValue(7);
        assertThat(ledger.reserve("a", 7, LATEST)).hasValue(8);
        assertThat(ledger.reserve("a", 3, LATEST)).hasValue(9);
        assertThat(ledger.reserve("a", 20, LATEST)).hasValue(20);
        assertThat(ledger.reserve("b", 7, LATEST)).hasValue(7);
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void stepThatIsTooLate_isNotReserved(Function<Path, TotpLedger> made) {
        TotpLedger ledger = made.apply(folder);
        assertThat(ledger.reserve("a", LATEST, LATEST)).hasValue(LATEST);

        assertThat(ledger.reserve("a", 7, LATEST)).isEmpty();
        assertThat(ledger.reserve("a", 7, LATEST + 1)).hasValue(LATEST + 1);
    }

    private static TotpLedger real(Path folder) {
        Diagnostics diagnostics = new Diagnostics(new FakeHost().host().stderr(), new Redaction());
        return new StepLedger(new StorageFolder(Optional.of(folder.resolve("cache")), diagnostics, time -> {}))
                ::reserve;
    }
}
