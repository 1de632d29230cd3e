package io.github.cognitotoken.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonPrimitive;
import io.github.cognitotoken.jwt.verify.MalformedTokens;
import io.github.cognitotoken.userpool.SigningKeys;
import io.github.cognitotoken.userpool.TokenMint;
import io.github.cognitotoken.userpool.UserPool;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyIT {

    private static final String JWKS = "GET /us-east-1_AbCdEf123/.well-known/jwks.json";
    private static final String SEEN =
            "warning: other processes can see a token on the command line; safer: standard input, by -\n";
    private static final int MALFORMED = 50;

    private final UserPool pool = Bob.pool();
    private final CognitoToken program = Bob.at(pool).env("COGNITO_USER_POOL_ID", pool.id());

    @AfterEach
    void stop() {
        pool.close();
    }

    private Outcome verify(TokenMint token, String... options) {
        return verify(token.signed(), options);
    }

    private Outcome verify(String token, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "verify";
        System.arraycopy(options, 0, arguments, 1, options.length);
        arguments[options.length + 1] = "-";
        return program.stdin(token).run(arguments);
    }

    private TokenMint access() {
        return TokenMint.access(pool).claim("exp", FixedTokens.END);
    }

    private TokenMint id() {
        return TokenMint.id(pool).claim("exp", FixedTokens.END);
    }

    @Test
    void validToken_isNamedOnStderr_andStdoutStaysEmpty() {
        verify(access())
                .succeedsSaying("valid: access token of bob, until 2090-01-01T00:00:00Z\n")
                .prints("");
        verify(id())
                .succeedsSaying("valid: ID token of bob, until 2090-01-01T00:00:00Z\n")
                .prints("");
        verify(access().without("username"))
                .succeedsSaying(
                        "valid: access token of app client " + pool.client().id() + ", until 2090-01-01T00:00:00Z\n");
    }

    @Test
    void token_comesFromTheCache_byStandardInput_orAsAnArgument() {
        String token = program.run("token").succeeds().outcome().stdout();
        assertThat(program.run("verify").ends(0).stderr()).startsWith("valid: access token of bob, until ");
        assertThat(program.run("verify", "--id-token").ends(0).stderr()).startsWith("valid: ID token of bob, until ");
        assertThat(verify("Authorization: Bearer " + token).ends(0).stderr()).startsWith("valid: access token of bob");
        assertThat(verify("\"" + token.strip() + "\",").ends(0).stderr()).startsWith("valid: access token of bob");
        Outcome argument = program.run("verify", token.strip()).ends(0);
        assertThat(argument.stderr()).startsWith(SEEN + "valid: access token of bob, until ");
        assertThat(program.run("decode", token.strip()).ends(0).stderr()).startsWith(SEEN + "note: ");
        assertThat(pool.requests().count(JWKS)).isOne();
    }

    @Test
    void nothingToVerify_isTold() {
        program.run("verify").fails(5).error("there is no token to verify").hint("cognito-token login");
        verify("")
                .fails(6)
                .error("there is no token to verify: the input is empty")
                .hint("verify -");
        verify("\n").fails(6);
        verify("not-a-token").fails(6).error("this is not a JWT").hint("pass a whole access or ID token");
    }

    @Test
    void badToken_isRefusedByName_withExitCode6() {
        verify(access().claim("exp", Instant.now().getEpochSecond() - 600))
                .fails(6)
                .error("the token has expired")
                .hint("--force-refresh");
        verify(access().claim("nbf", FixedTokens.END))
                .fails(6)
                .error("not valid yet")
                .hint("clock");
        verify(access().claim("iss", "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Other123"))
                .fails(6)
                .error("another user pool")
                .hint("--user-pool-id");
        verify(access().claim("client_id", "another"))
                .fails(6)
                .error("another app client")
                .hint("--client-id");
        verify(access().header("alg", "none").unsigned())
                .fails(6)
                .error("not signed (alg none)")
                .hint("do not trust");
        verify(access().header("alg", "HS256").macByPublicKey()).fails(6).error("a shared secret");
        verify(access().header("kid", "other")).fails(6).error("no key with the token's kid 'other'");
        verify(access().signedBy(SigningKeys.successors().access())).fails(6).error("signature of the token is wrong");
        verify(id(), "--access-token").fails(6).error("this is an ID token, and an access token is expected");
        verify(access(), "--id-token").fails(6).error("this is an access token, and an ID token is expected");
    }

    @Test
    void expectedUse_mayBeASetting() {
        program.env("COGNITO_TOKEN_USE", "access");
        verify(access()).ends(0);
        verify(id()).fails(6).error("this is an ID token");
    }

    @Test
    void moment_ofTheClocksTolerance_isNamed() {
        assertThat(verify(access().claim("exp", Instant.now().getEpochSecond() - 5))
                        .ends(0)
                        .stderr())
                .contains("which has just passed (clocks may differ by a minute)");
    }

    @Test
    void expectations_areCheckedAfterTheSignature() {
        verify(access(), "--expect", "scope=orders/read", "--expect", "username=bob")
                .ends(0);
        verify(access(), "--expect", "scope=orders/write")
                .fails(6)
                .error("the scope of the access token is 'openid orders/read', expected 'orders/write'");
        verify(access().signedBy(SigningKeys.successors().access()), "--expect", "username=eve")
                .fails(6)
                .error("signature of the token is wrong");
        verify(access(), "--expect", "scope").fails(2).hint("NAME=VALUE");
    }

    @Test
    void settings_sayWhoseTokensCount() {
        program.without("COGNITO_USER_POOL_ID");
        verify(access()).fails(3).error("no user pool id and no issuer is set").hint("--user-pool-id", "--issuer");
        verify(access(), "--issuer", pool.issuer()).ends(0);
        program.env("COGNITO_ISSUER", pool.issuer() + "/");
        verify(access()).ends(0);
        program.env("COGNITO_ISSUER", "localhost:9229");
        verify(access()).fails(3).error("the issuer from COGNITO_ISSUER is malformed");
        verify(access(), "--issuer", "x").fails(2).error("the issuer from --issuer is malformed");
        program.without("COGNITO_ISSUER").config("[profile other]\nissuer = " + pool.issuer() + "/other\n");
        verify(access(), "-p", "other").fails(6).error("expected " + pool.issuer() + "/other");
    }

    @Test
    void withoutAnAppClient_anyTokenOfThePoolCounts_andItIsSaid() {
        program.without("COGNITO_CLIENT_ID");
        assertThat(verify(access().claim("client_id", "any\nclient")).ends(0).stderr())
                .endsWith("note: no app client id is set, so a token for any app client counts;"
                        + " this one is for any\\u000aclient\n");
    }

    @Test
    void resource_isExpectedInTheAudience() {
        verify(access(), "--resource", "https://api.example.com").fails(6).error("another API: aud is absent");
        verify(access().claim("aud", "https://api.example.com"), "--resource", "https://api.example.com")
                .ends(0);
    }

    @Test
    void keys_areCached_unlessTheCacheIsOff() {
        verify(access()).ends(0);
        verify(id()).ends(0);
        assertThat(pool.requests().count(JWKS)).isOne();
        assertThat(program.cache().files(".jwks"))
                .singleElement()
                .satisfies(file -> assertThat(Cache.mode(file)).isEqualTo("rw-------"));

        verify(access(), "--no-cache").ends(0);
        program.env("COGNITO_CACHE", "none");
        verify(access()).ends(0);
        assertThat(pool.requests().count(JWKS)).isEqualTo(3);
    }

    @Test
    void keys_ofAJob_areInTheJobsFolder() {
        program.env("GITHUB_ACTIONS", "true")
                .env("GITHUB_RUN_ID", "7")
                .env("GITHUB_JOB", "build")
                .env("CI", "true");
        verify(access()).ends(0);
        assertThat(program.cache().files(".jwks")).isEmpty();
        assertThat(program.cache().files("").stream().map(Path::getFileName).map(Path::toString))
                .anyMatch(name -> name.startsWith("job-"));
    }

    @Test
    void newKey_isFoundAtOnce_afterARotation() {
        verify(access()).ends(0);
        pool.keys().rotate(SigningKeys.successors());
        program.cache()
                .files(".jwks")
                .forEach(file -> program.cache()
                        .write(
                                file,
                                program.cache()
                                        .read(file)
                                        .replaceAll("\"fetched\":\\d+", "\"fetched\":1")
                                        .getBytes(UTF_8)));
        verify(access()).ends(0);
    }

    @Test
    void noNetwork_cachedKeysDo_andWithoutThemItIsExit7() {
        String token = access().signed();
        verify(token).ends(0);
        pool.close();
        verify(token).ends(0);
        verify(token, "--no-cache").fails(7).error("the issuer 127.0.0.1:");
    }

    @Test
    void missingPool_isExit3() {
        verify(access().claim("iss", pool.endpoint() + "/us-east-1_Gone12345"), "--user-pool-id", "us-east-1_Gone12345")
                .fails(3)
                .error("no public keys", "HTTP 404")
                .hint("does that user pool exist?");
    }

    @ParameterizedTest
    @CsvSource({"-o raw", "--password x", "--force-refresh", "--refresh-token"})
    void otherOptions_areUsage(String options) {
        String[] given = options.split(" ");
        verify(access(), given).fails(2).error("option " + given[0] + " does not belong to 'verify'");
    }

    @Test
    void debug_showsTheRequest_andNoToken() {
        String token = access().signed();
        Outcome outcome = verify(token, "--debug").ends(0);
        assertThat(outcome.stderr())
                .contains("> GET " + pool.issuer() + "/.well-known/jwks.json")
                .doesNotContain(token.substring(token.lastIndexOf('.')));
    }

    @Test
    void plainHttp_beyondThisMachine_isWarnedOf() {
        String issuer = "http://pool.invalid/x";
        Outcome outcome = program.without("COGNITO_USER_POOL_ID")
                .stdin(access().claim("iss", issuer).signed())
                .run("verify", "--issuer", issuer, "-")
                .ends(7);
        assertThat(outcome.stderr()).startsWith("warning: the public keys come by plain http from pool.invalid");
    }

    @Test
    void malformedTokens_areAllRefused() {
        long seed = System.nanoTime();
        MalformedTokens tokens = new MalformedTokens(pool, seed);
        for (int i = 0; i < MALFORMED; i++) {
            String token = tokens.next(i);
            FailedRun run = verify(token).fails(6);
            String longest = token.strip();
            assertThat(run.message() + run.hint())
                    .as("token %d of seed %d", i, seed)
                    .hasSizeLessThan(2500)
                    .satisfies(text -> assertThat(longest.length() < 40 || !text.contains(longest))
                            .isTrue());
        }
    }

    @Test
    void process_verifies_asThisOneDoes() {
        program.asProcess();
        verify(access())
                .succeedsSaying("valid: access token of bob, until 2090-01-01T00:00:00Z\n")
                .prints("");
        verify(access().header("kid", new JsonPrimitive(1))).fails(6);
    }
}
