package io.github.cognitotoken.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.cli.help.ErrorRow;
import io.github.cognitotoken.docs.ErrorRows;
import io.github.cognitotoken.failure.Failure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The topic of errors has a row for each thing that the network can do to a call. */
class NetworkErrorRowsTest {

    @Test
    void networkErrors_areThoseOfTheProgram() {
        List<Failure> failures = Stream.of(
                        CallFailure.of(CallFailure.Phase.RESOLVE, "host", null),
                        CallFailure.of(CallFailure.Phase.CONNECT, "refused", new ConnectException("refused")),
                        CallFailure.of(
                                CallFailure.Phase.EXCHANGE, "timed out", new SocketTimeoutException("timed out")),
                        CallFailure.of(CallFailure.Phase.SECURE, "PKIX path building failed", null),
                        CallFailure.of(CallFailure.Phase.PROXY, "HTTP 407", null),
                        CallFailure.of(CallFailure.Phase.EXCHANGE, "Premature EOF", new IOException("Premature EOF")),
                        CallFailure.of(CallFailure.Phase.READ, "it is not what Cognito sends", null),
                        CallFailure.of(
                                CallFailure.Phase.EXCHANGE,
                                "within 30 seconds, retries included",
                                new TimeoutException()))
                .map(failure -> NetworkErrors.failure(failure, TestConnection.ANY))
                .toList();
        List<ErrorRow> rows = ErrorRow.ofTheNetwork();

        assertThat(failures)
                .allSatisfy(failure ->
                        assertThat(rows).filteredOn(row -> fits(row, failure)).hasSize(1));
        assertThat(rows).allSatisfy(row -> assertThat(failures).anyMatch(failure -> fits(row, failure)));
    }

    private static boolean fits(ErrorRow row, Failure failure) {
        return ErrorRows.fits(
                row,
                failure.getMessage(),
                failure.hint(),
                ExitCode.valueOf(failure.kind().name()).code());
    }
}
