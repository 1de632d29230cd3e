package io.github.cognitotoken.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.ErrorTable;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.net.CallFailure;
import io.github.cognitotoken.net.TestConnection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityErrorsTest {

    private static final String POOL = "us-east-1:12345678-90ab-cdef-1234-567890abcdef";

    private final IdentityErrors errors =
            new IdentityErrors(new CredentialsQuery("https://example.com", POOL, Optional.empty()), TestConnection.ANY);
    private static final Set<ErrorTable.Row> DRIVEN = new HashSet<>();

    /** The service's own texts, as collected in the field, and what a person is told of each. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "errors-seen.csv", quoteCharacter = (char) 1, numLinesToSkip = 1, delimiter = '|')
    void textOfTheService_isToldInWords_withANextStep(
            String code, String text, ErrorKind kind, String messagePart, String hintPart) {
        Failure failure = errors.failure(CallFailure.answered(400, code, text, "id-1"));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.getMessage()).contains(messagePart).doesNotContain("{pool}", "{role}", "{endpoint}");
        assertThat(failure.hint()).contains(hintPart);
        assertThat(failure.awsError()).contains(code);
        assertThat(failure.requestId()).contains("id-1");
    }

    @Test
    void everyRow_isDrivenByALineOfTheCollection() throws Exception {
        try (var lines = new java.io.BufferedReader(new java.io.InputStreamReader(
                IdentityErrorsTest.class.getResourceAsStream("errors-seen.csv"),
                java.nio.charset.StandardCharsets.UTF_8))) {
            for (String line : lines.lines().skip(1).toList()) {
                List<String> cells = List.of(line.split("\\|", -1));
                IdentityErrors.table().find(cells.get(0), cells.get(1)).ifPresent(DRIVEN::add);
            }
        }

        assertThat(DRIVEN).containsExactlyInAnyOrderElementsOf(IdentityErrors.rows());
    }

    /** What GetId and GetCredentialsForIdentity declare, by AWS's model of 2014-06-30. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "InvalidParameterException",
                "ResourceNotFoundException",
                "NotAuthorizedException",
                "ResourceConflictException",
                "TooManyRequestsException",
                "InvalidIdentityPoolConfigurationException",
                "InternalErrorException",
                "LimitExceededException",
                "ExternalServiceException"
            })
    void declaredError_hasARow_whateverItsText(String code) {
        assertThat(IdentityErrors.table().find(code, "a text that nobody has seen"))
                .isPresent();
    }
}
