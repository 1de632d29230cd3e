package io.github.cognitotoken.auth.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.cli.command.ExitCode;
import io.github.cognitotoken.docs.ErrorRow;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.net.CallFailure;
import io.github.cognitotoken.net.NetworkErrors;
import io.github.cognitotoken.net.TestConnection;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** README's troubleshooting tables hold what Cognito can answer to a sign-in, and what the network can do to it. */
class ReadmeTroubleshootingTest {

    /** What the API reference lists for InitiateAuth and its signed twin, less what only messages and second factors lead to. */
    private static final Set<String> SIGN_IN = Set.of(
            "NotAuthorizedException",
            "InvalidParameterException",
            "ResourceNotFoundException",
            "UserNotConfirmedException",
            "PasswordResetRequiredException",
            "UserNotFoundException",
            "TooManyRequestsException",
            "ForbiddenException",
            "UserLambdaValidationException",
            "UnexpectedLambdaException",
            "InvalidLambdaResponseException",
            "InternalErrorException",
            "UnsupportedOperationException",
            "InvalidUserPoolConfigurationException",
            "AccessDeniedException",
            "UnrecognizedClientException",
            "ExpiredTokenException",
            "InvalidSignatureException",
            "IncompleteSignatureException",
            "MissingAuthenticationTokenException");

    /** Rows of those codes for what the program does not do yet. */
    private static final List<String> NOT_YET =
            List.of("refresh token", "access token", "invalid session", "custom auth");

    @Test
    void cognitosErrors_areThoseOfTheCatalogue() {
        List<ErrorRow> expected = ErrorCatalogue.rows().stream()
                .filter(row -> SIGN_IN.contains(row.code()))
                .filter(row -> NOT_YET.stream().noneMatch(row.part()::contains))
                .map(ReadmeTroubleshootingTest::onPage)
                .distinct()
                .toList();

        assertThat(ErrorRow.below("From Cognito")).containsExactlyInAnyOrderElementsOf(expected);
    }

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
        List<ErrorRow> rows = ErrorRow.below("From the network");

        assertThat(failures)
                .allSatisfy(failure ->
                        assertThat(rows).filteredOn(row -> fits(row, failure)).hasSize(1));
        assertThat(rows).allSatisfy(row -> assertThat(failures).anyMatch(failure -> fits(row, failure)));
    }

    private static boolean fits(ErrorRow row, Failure failure) {
        return row.fits(
                failure.getMessage(),
                failure.hint(),
                ExitCode.valueOf(failure.kind().name()).code());
    }

    private static ErrorRow onPage(ErrorCatalogue.Row row) {
        return new ErrorRow(
                withoutPlaceholders(row.message()),
                withoutPlaceholders(row.hint()),
                Integer.toString(ExitCode.valueOf(row.kind().name()).code()));
    }

    private static String withoutPlaceholders(String template) {
        return template.replaceAll("\\{[a-z]+}", "…");
    }
}
