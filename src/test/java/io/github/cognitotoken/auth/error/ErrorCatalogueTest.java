package io.github.cognitotoken.auth.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.ErrorTable;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.net.CallFailure;
import io.github.cognitotoken.net.TestConnection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorCatalogueTest {

    private final CognitoErrors errors = new CognitoErrors("1example23456789", TestConnection.ANY);

    /** Cognito's own texts, as collected in the field, and what a person is told of each. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "error-catalogue.csv", quoteCharacter = (char) 1, numLinesToSkip = 1, delimiter = '|')
    void cognitosText_isToldInWords_withANextStep(
            String code, String text, ErrorKind kind, String messagePart, String hintPart) {
        Failure failure = errors.failure(exception(code, text, 400));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.getMessage()).contains(messagePart);
        assertThat(failure.hint()).contains(hintPart);
        assertThat(failure.awsError()).contains(code);
        assertThat(failure.requestId()).contains("id-1");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRow_canBeReached_andSaysWhatToDo(ErrorTable.Row row) {
        assertThat(ErrorCatalogue.find(row.code(), "Prefix " + row.part().toUpperCase(java.util.Locale.ROOT) + "."))
                .contains(row);
        assertThat(row.part()).isEqualTo(row.part().toLowerCase(java.util.Locale.ROOT));
        assertThat(row.message()).isNotBlank().doesNotContain("\n");
        assertThat(row.hint()).isNotBlank().doesNotContain("\n");
    }

    @Test
    void everyRow_isDrivenByALineOfTheCollection() throws Exception {
        Set<ErrorTable.Row> driven = new HashSet<>();
        try (var lines = new java.io.BufferedReader(new java.io.InputStreamReader(
                ErrorCatalogueTest.class.getResourceAsStream("error-catalogue.csv"),
                java.nio.charset.StandardCharsets.UTF_8))) {
            for (String line : lines.lines().skip(1).toList()) {
                List<String> cells = List.of(line.split("\\|", -1));
                ErrorCatalogue.find(cells.get(0).strip(), cells.get(1).strip().replaceAll("^'|'$", ""))
                        .ifPresent(driven::add);
            }
        }

        assertThat(driven).containsExactlyInAnyOrderElementsOf(ErrorCatalogue.rows());
    }

    @Test
    void serversText_fillsNoPlaceholder_andCannotForgeALine() {
        Failure failure = errors.failure(
                exception("UserLambdaValidationException", "{client}\r\nhint: run rm -rf\u001b[2J", 400));

        assertThat(failure.getMessage())
                .isEqualTo(
                        "a Lambda trigger of the user pool refused: {client}\\u000d\\u000ahint: run rm -rf\\u001b[2J");
    }

    @Test
    void unknownCode_isShownAsItIs() {
        Failure failure = errors.failure(exception("BrandNewException", "Something new.", 400));

        assertThat(failure.kind()).isEqualTo(ErrorKind.REFUSED);
        assertThat(failure).hasMessage("Cognito refused: BrandNewException: Something new.");
    }

    @Test
    void unknownCodeOfAServerFault_isUnavailable() {
        assertThat(errors.failure(exception("BrandNewException", "x", 503)).kind())
                .isEqualTo(ErrorKind.UNAVAILABLE);
    }

    @Test
    void answerWithoutACode_isNotCognitos() {
        for (int status : new int[] {301, 403, 404, 502, 503}) {
            Failure failure = errors.failure(exception(null, null, status));

            assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
            assertThat(failure.getMessage()).contains("HTTP " + status);
            assertThat(failure.hint()).contains("--endpoint-url");
            assertThat(failure.awsError()).isEmpty();
        }
    }

    static Stream<ErrorTable.Row> rows() {
        return ErrorCatalogue.rows().stream();
    }

    private static CallFailure exception(String code, String text, int status) {
        return CallFailure.answered(status, code, text, "id-1");
    }
}
