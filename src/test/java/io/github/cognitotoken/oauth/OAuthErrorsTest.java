package io.github.cognitotoken.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.net.CallFailure;
import io.github.cognitotoken.net.HttpAnswer;
import io.github.cognitotoken.net.TestConnection;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The replies that domains were seen to give, by the numbers of the table of them. */
class OAuthErrorsTest {

    private static final String SEEN = "/io/github/cognitotoken/oauth/errors-seen.csv";

    @ParameterizedTest
    @CsvFileSource(resources = SEEN, delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void replyThatWasSeen_isExplained(
            int row, OAuthRequest request, int status, String answer, ErrorKind kind, String message, String hint) {
        Failure failure = status == 0 ? brought(request, answer) : answered(request, status, answer);

        assertThat(failure.kind()).as("row %d", row).isEqualTo(kind);
        assertThat(failure).as("row %d", row).hasMessageContaining(message);
        assertThat(failure.hint()).as("row %d", row).contains(hint);
    }

    @Test
    void everyRowOfTheTable_hasAReplyHere() throws IOException {
        try (InputStream seen = OAuthErrorsTest.class.getResourceAsStream(SEEN)) {
            Set<Integer> rows = new String(seen.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> Integer.parseInt(line.substring(0, line.indexOf('|'))))
                    .collect(Collectors.toSet());
            assertThat(rows)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 27).boxed().toList());
        }
    }

    @Test
    void rows_areCompleteText() {
        List<OAuthErrorTable.Row> rows = OAuthErrorTable.rows();

        assertThat(rows).hasSizeGreaterThan(27).allSatisfy(row -> {
            assertThat(row.causes()).isNotEmpty().allMatch(cause -> !cause.isBlank());
            assertThat(row.message()).isNotBlank();
            assertThat(row.part()).isLowerCase();
        });
    }

    @Test
    void throttling_isToldByStatus_orByABodyThatIsNoOAuth() {
        for (String body : List.of("<html>slow down</html>", "{\"message\":\"TooManyRequestsException\"}", "")) {
            assertThat(answered(OAuthRequest.CLIENT_CREDENTIALS, 400, body))
                    .hasMessageContaining("too many requests, after 4 tries");
        }
        assertThat(answered(OAuthRequest.REFRESH, 429, "{}").kind()).isEqualTo(ErrorKind.UNAVAILABLE);
    }

    @Test
    void serverThatSpeaksNoOAuth_isToldSo() {
        String reply = "{\"code\":\"BadRequest\",\"message\":\"The server did not understand\",\"type\":\"client\"}";

        Failure failure = answered(OAuthRequest.CLIENT_CREDENTIALS, 400, reply);

        assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(failure).hasMessageContaining("answers HTTP 400, not as Cognito does");
        assertThat(failure.hint()).contains("check --domain");
    }

    @Test
    void errorWithStatus200_isAnErrorToo() {
        assertThat(answered(OAuthRequest.CLIENT_CREDENTIALS, 200, "{\"error\":\"invalid_client\"}"))
                .hasMessageContaining("invalid_client");
    }

    @Test
    void unknownError_isShownInOneLine_whateverItHolds() {
        Failure failure = brought(OAuthRequest.CALLBACK, "new_error&line\nbreak");

        assertThat(failure).hasMessage("the user pool's domain refused: new_error: line\\u000abreak");
        assertThat(failure.awsError()).contains("new_error");
    }

    @Test
    void hostWithoutAddress_isExplainedByANewDomain() {
        Failure failure = errors(OAuthRequest.CLIENT_CREDENTIALS)
                .failure(CallFailure.of(CallFailure.Phase.RESOLVE, "my-app.example", null));

        assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(failure.hint()).contains("--domain", "a new domain takes about a minute");
    }

    @Test
    void networkErrors_pointToTheDomain_notToTheEndpoint() {
        Failure failure = errors(OAuthRequest.REFRESH)
                .failure(CallFailure.of(CallFailure.Phase.CONNECT, "refused", new ConnectException()));

        assertThat(failure.hint()).contains("--domain").doesNotContain("--endpoint-url");
    }

    @Test
    void firstSignInOfALinkedUser_isCuredBySecondTry() {
        assertThat(OAuthErrors.isCuredBySecondTry("Already found an entry for username Google_1"))
                .isTrue();
        assertThat(OAuthErrors.isCuredBySecondTry("PreSignUp failed with error x"))
                .isFalse();
    }

    private static Failure brought(OAuthRequest request, String answer) {
        String[] parts = answer.split("&", 2);
        return errors(request).brought(parts[0], parts[1]);
    }

    private static Failure answered(OAuthRequest request, int status, String body) {
        HttpAnswer answer = new HttpAnswer(status, Map.of(), body == null ? "" : body);
        CallFailure failure = catchThrowableOfType(CallFailure.class, () -> new TokenAnswer(answer).check(true));
        return errors(request).failure(failure);
    }

    private static OAuthErrors errors(OAuthRequest request) {
        return new OAuthErrors(request, "1c", TestConnection.ANY);
    }
}
