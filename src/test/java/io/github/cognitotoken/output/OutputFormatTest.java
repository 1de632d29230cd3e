package io.github.cognitotoken.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.token.TokenUse;
import io.github.cognitotoken.token.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFormatTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_795_240_000);
    private static final String ACCESS =
            jwt("{\"username\":\"canonical\",\"exp\":1795243600,\"scope\":\"aws.cognito.signin.user.admin\"}");
    private static final Tokens ALL = new Tokens(
            ACCESS,
            Optional.of("the.id.token"),
            Optional.of("the-refresh-token"),
            Optional.of(NOW.plusSeconds(3601)),
            Optional.of("typed"),
            Optional.empty());
    private static final Tokens OPAQUE = new Tokens(
            "opaque", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @Test
    void raw_isTheTokenAndALineBreak() {
        assertThat(print(OutputFormat.RAW, TokenUse.ACCESS)).isEqualTo(ACCESS + "\n");
        assertThat(print(OutputFormat.RAW, TokenUse.ID)).isEqualTo("the.id.token\n");
        assertThat(print(OutputFormat.RAW, TokenUse.REFRESH)).isEqualTo("the-refresh-token\n");
    }

    @Test
    void header_isWhatCurlReadsAfterAnAt() {
        assertThat(print(OutputFormat.HEADER, TokenUse.ID)).isEqualTo("Authorization: Bearer the.id.token\n");
    }

    @Test
    void curl_isALineOfACurlConfig() {
        assertThat(print(OutputFormat.CURL, TokenUse.ID))
                .isEqualTo("header = \"Authorization: Bearer the.id.token\"\n");
    }

    @Test
    void json_hasTheNamesOfRfc6749_theTokensOwnEnd_andWhatIsLeftByThisMachinesClock() {
        assertThat(print(OutputFormat.JSON, TokenUse.ACCESS)).isEqualTo("""
                        {
                          "access_token": "%s",
                          "id_token": "the.id.token",
                          "token_type": "Bearer",
                          "expires_in": 3601,
                          "expires_at": 1795243600,
                          "username": "canonical",
                          "scope": "aws.cognito.signin.user.admin"
                        }
                        """.formatted(ACCESS));
    }

    @Test
    void headersJson_isOneLine() {
        assertThat(print(OutputFormat.HEADERS_JSON, TokenUse.ACCESS))
                .isEqualTo("{\"Authorization\":\"Bearer " + ACCESS + "\"}\n");
        assertThat(OutputFormat.HEADERS_JSON.label()).isEqualTo("headers-json");
    }

    @ParameterizedTest
    @EnumSource(names = {"HEADER", "CURL", "HEADERS_JSON"})
    void headerPrefix_isWhatWasSet_orNothing(OutputFormat format) {
        assertThat(format.print(new PrintableTokens(ALL, TokenUse.ACCESS, "JWT", NOW)))
                .contains("JWT " + ACCESS)
                .doesNotContain("Bearer");
        assertThat(format.print(new PrintableTokens(ALL, TokenUse.ACCESS, "", NOW)))
                .containsAnyOf(": " + ACCESS, ":\"" + ACCESS);
        assertThat(format.print(new PrintableTokens(ALL, TokenUse.ACCESS, "a\"b", NOW)))
                .matches(line -> format == OutputFormat.HEADER || line.contains("a\\\"b "));
    }

    @Test
    void dotenv_isUnquoted_whereNothingNeedsQuotes() {
        assertThat(print(OutputFormat.DOTENV, TokenUse.ACCESS))
                .isEqualTo("COGNITO_ACCESS_TOKEN=" + ACCESS + "\nCOGNITO_ID_TOKEN=the.id.token"
                        + "\nCOGNITO_TOKEN_EXPIRES_AT=1795243600\n");
        Tokens odd = new Tokens(
                "a#'b$c", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(OutputFormat.DOTENV.print(new PrintableTokens(odd, TokenUse.ACCESS, "Bearer", NOW)))
                .isEqualTo("COGNITO_ACCESS_TOKEN='a#'\\''b$c'\n");
    }

    @Test
    void github_masksEachToken() {
        assertThat(print(OutputFormat.GITHUB, TokenUse.ACCESS))
                .isEqualTo("::add-mask::" + ACCESS + "\n::add-mask::the.id.token\n");
    }

    @Test
    void githubVariables_standBetweenDelimitersThatTheyDoNotContain() {
        Tokens odd = new Tokens(
                "end_of_COGNITO_ACCESS_TOKEN",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        PrintableTokens tokens = new PrintableTokens(odd, TokenUse.ACCESS, "Bearer", NOW);

        assertThat(new GithubVariables(tokens, Set.of()).text()).isEqualTo("""
                        COGNITO_ACCESS_TOKEN<<end_of_COGNITO_ACCESS_TOKEN_
                        end_of_COGNITO_ACCESS_TOKEN
                        end_of_COGNITO_ACCESS_TOKEN_
                        """);
        assertThat(new GithubVariables(tokens, Set.of("COGNITO_ID_TOKEN")).text())
                .endsWith("COGNITO_ID_TOKEN<<end_of_COGNITO_ID_TOKEN\n\nend_of_COGNITO_ID_TOKEN\n");
    }

    @Test
    void json_hasTheRefreshToken_onlyWhereAskedFor() {
        assertThat(print(OutputFormat.JSON, TokenUse.REFRESH)).contains("\"refresh_token\": \"the-refresh-token\"");
        assertThat(print(OutputFormat.JSON, TokenUse.ID)).doesNotContain("refresh");
    }

    @Test
    void json_leavesOutWhatIsAbsent() {
        assertThat(OutputFormat.JSON.print(new PrintableTokens(OPAQUE, TokenUse.ACCESS, "Bearer", NOW)))
                .isEqualTo("""
                        {
                          "access_token": "opaque",
                          "token_type": "Bearer"
                        }
                        """);
    }

    @Test
    void serversWord_countsWhereTheTokenSaysNothing() {
        Tokens tokens = new Tokens(
                "opaque",
                Optional.empty(),
                Optional.empty(),
                Optional.of(NOW.plusSeconds(300)),
                Optional.of("typed"),
                Optional.empty());

        assertThat(OutputFormat.JSON.print(new PrintableTokens(tokens, TokenUse.ACCESS, "Bearer", NOW)))
                .contains("\"expires_in\": 300", "\"expires_at\": 1795240300", "\"username\": \"typed\"");
    }

    @Test
    void wrongClock_hasTheEndOnItself() {
        Tokens received = new Tokens(
                ACCESS,
                Optional.empty(),
                Optional.empty(),
                Optional.of(NOW.plusSeconds(3000)),
                Optional.empty(),
                Optional.empty());

        assertThat(OutputFormat.JSON.print(new PrintableTokens(received, TokenUse.ACCESS, "Bearer", NOW)))
                .contains(
                        "\"expires_in\": 3000",
                        "\"expires_at\": " + NOW.plusSeconds(3000).getEpochSecond());
    }

    @Test
    void expiredToken_hasNoNegativeLife() {
        assertThat(OutputFormat.JSON.print(new PrintableTokens(ALL, TokenUse.ACCESS, "Bearer", NOW.plusSeconds(9000))))
                .contains("\"expires_in\": 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENV        | export COGNITO_ACCESS_TOKEN='%s'",
                "FISH       | set -gx COGNITO_ACCESS_TOKEN '%s'",
                "POWERSHELL | $Env:COGNITO_ACCESS_TOKEN = '%s'"
            })
    void shellFormats_setTheVariables(OutputFormat format, String firstLine) {
        assertThat(print(format, TokenUse.ACCESS).lines()).hasSize(3).first().isEqualTo(firstLine.formatted(ACCESS));
        assertThat(print(format, TokenUse.ACCESS))
                .contains("COGNITO_ID_TOKEN", "'the.id.token'", "COGNITO_TOKEN_EXPIRES_AT", "'1795243600'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENV        | unset COGNITO_ID_TOKEN | unset COGNITO_TOKEN_EXPIRES_AT",
                "FISH       | set -eg COGNITO_ID_TOKEN | set -eg COGNITO_TOKEN_EXPIRES_AT",
                "POWERSHELL | Remove-Item Env:COGNITO_ID_TOKEN -ErrorAction SilentlyContinue"
                        + " | Remove-Item Env:COGNITO_TOKEN_EXPIRES_AT -ErrorAction SilentlyContinue"
            })
    void shellFormats_unsetWhatHasNoValue(OutputFormat format, String id, String end) {
        assertThat(format.print(new PrintableTokens(OPAQUE, TokenUse.ACCESS, "Bearer", NOW))
                        .lines())
                .endsWith(id, end);
    }

    @Test
    void quotes_areEscapedForEachShell() {
        Tokens odd = new Tokens(
                "a'b\\c\"d", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        PrintableTokens issued = new PrintableTokens(odd, TokenUse.ACCESS, "Bearer", NOW);

        assertThat(OutputFormat.ENV.print(issued)).startsWith("export COGNITO_ACCESS_TOKEN='a'\\''b\\c\"d'\n");
        assertThat(OutputFormat.FISH.print(issued)).startsWith("set -gx COGNITO_ACCESS_TOKEN 'a\\'b\\\\c\"d'\n");
        assertThat(OutputFormat.POWERSHELL.print(issued)).startsWith("$Env:COGNITO_ACCESS_TOKEN = 'a''b\\c\"d'\n");
        assertThat(OutputFormat.CURL.print(issued)).isEqualTo("header = \"Authorization: Bearer a'b\\\\c\\\"d\"\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\nb", "a\rX-Evil: 1", "a\u0000b", "tökén", ""})
    void whatCannotBeAToken_isNeverPrinted(String token) {
        Tokens tokens = new Tokens(
                token, Optional.of("x"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        for (OutputFormat format : OutputFormat.values()) {
            assertThatThrownBy(() -> format.print(new PrintableTokens(tokens, TokenUse.ACCESS, "Bearer", NOW)))
                    .isInstanceOfSatisfying(
                            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.TOKEN));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = OutputFormat.class,
            names = {"RAW", "JSON", "HEADER", "CURL"})
    void absentIdToken_isAFailure(OutputFormat format) {
        assertThatThrownBy(() -> format.print(new PrintableTokens(OPAQUE, TokenUse.ID, "Bearer", NOW)))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(ErrorKind.CONFIGURATION);
                    assertThat(failure).hasMessageContaining("no ID token");
                });
    }

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void refreshToken_goesOutAsRawAndJsonOnly(OutputFormat format) {
        if (format == OutputFormat.RAW || format == OutputFormat.JSON) {
            assertThatCode(() -> format.requireCarries(TokenUse.REFRESH)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> format.requireCarries(TokenUse.REFRESH))
                    .isInstanceOfSatisfying(
                            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.USAGE));
        }
        assertThatCode(() -> format.requireCarries(TokenUse.ID)).doesNotThrowAnyException();
    }

    @Test
    void tokens_doNotShowThemselves() {
        assertThat(ALL).hasToString("Tokens[access, id, refresh]");
        assertThat(OPAQUE).hasToString("Tokens[access]");
        assertThat(new PrintableTokens(ALL, TokenUse.ACCESS, "Bearer", NOW).toString())
                .doesNotContain(ACCESS);
    }

    private static String print(OutputFormat format, TokenUse use) {
        return format.print(new PrintableTokens(ALL, use, "Bearer", NOW));
    }

    private static String jwt(String claims) {
        String payload =
                Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return "e30." + payload + ".c2ln";
    }
}
