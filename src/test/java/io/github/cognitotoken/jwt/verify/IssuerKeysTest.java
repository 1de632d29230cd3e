package io.github.cognitotoken.jwt.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.userpool.Fault;
import io.github.cognitotoken.userpool.SigningKeys;
import io.github.cognitotoken.userpool.TokenMint;
import io.github.cognitotoken.userpool.UserPool;
import io.github.cognitotoken.userpool.http.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerKeysTest {

    @TempDir
    private Path folder;

    private TestVerifier test;
    private UserPool pool;

    @BeforeEach
    void start() {
        test = new TestVerifier(Optional.of(folder.resolve("cache")));
        pool = test.pool;
    }

    @AfterEach
    void stop() {
        pool.close();
    }

    private void verify() {
        // each call is a process of its own
        test.verifier().verify(TokenMint.access(pool).signed());
    }

    private void assertUnknownKey() {
        assertThatThrownBy(() -> test.verifier()
                        .verify(TokenMint.access(pool).header("kid", "other").signed()))
                .hasMessageContaining("no key with the token's kid 'other'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                           | 3600",
                "public, max-age=300        | 300",
                "Max-Age=\"300\", immutable | 300",
                "max-age=31536000           | 86400",
                "max-age=99999999999        | 10",
                "max-age=300, no-cache      | 10",
                "no-store                   | 10",
                "max-age=0                  | 10",
                "max-age=x                  | 10",
                "private                    | 3600",
            })
    void keys_countForTheirLifetime(String cacheControl, long seconds) {
        pool.keys().cacheControl(cacheControl == null ? "" : cacheControl);
        verify();
        test.clock.advance(Duration.ofSeconds(seconds - 1));
        verifyLater();
        assertThat(test.fetches()).isOne();

        test.clock.advance(Duration.ofSeconds(1));
        verifyLater();
        assertThat(test.fetches()).isEqualTo(2);
    }

    /** A token that is valid whatever the clock says. */
    private void verifyLater() {
        long end = test.clock.instant().getEpochSecond() + 3600;
        test.verifier().verify(TokenMint.access(pool).claim("exp", end).signed());
    }

    @Test
    void newKey_isFetchedAtOnce_whereTheLastAnswerIsTenSecondsOld() {
        verify();
        pool.keys().rotate(SigningKeys.successors());
        test.clock.advance(Duration.ofSeconds(10));
        verify();
        assertThat(test.fetches()).isEqualTo(2);
        verify();
        assertThat(test.fetches()).isEqualTo(2);
    }

    @Test
    void unknownKey_asksOnceInTenSeconds_forAllProcesses() {
        verify();
        IntStream.range(0, 5).forEach(i -> assertUnknownKey());
        assertThat(test.fetches()).isOne();

        test.clock.advance(Duration.ofSeconds(10));
        IntStream.range(0, 5).forEach(i -> assertUnknownKey());
        assertThat(test.fetches()).isEqualTo(2);
    }

    @Test
    void oldKey_counts_untilItIsWithdrawn() {
        String old = TokenMint.access(pool).signed();
        pool.keys().rotate(SigningKeys.successors());
        test.verifier().verify(old);
        pool.keys().withdrawOld();
        test.clock.advance(Duration.ofHours(1).minusSeconds(1));
        test.verifier().verify(old);
        test.clock.advance(Duration.ofSeconds(1));
        assertThatThrownBy(() -> test.verifier().verify(old)).hasMessageContaining("no key with the token's kid");
    }

    @Test
    void parallelProcesses_fetchOnce() throws Exception {
        String token = TokenMint.access(pool).signed();
        ExecutorService processes = Executors.newFixedThreadPool(8);
        try {
            List<Future<VerifiedToken>> all = processes.invokeAll(Stream.generate(() ->
                            (Callable<VerifiedToken>) () -> test.verifier().verify(token))
                    .limit(40)
                    .toList());
            for (Future<VerifiedToken> each : all) {
                assertThat(each.get().username()).contains("bob");
            }
        } finally {
            processes.shutdown();
        }
        assertThat(test.fetches()).isOne();
    }

    @Test
    void withoutNetwork_storedKeysDo_andOthersAreUnavailable() {
        verify();
        pool.close();
        verify();
        String other = TokenMint.access(pool).header("kid", "other").signed();
        test.clock.advance(Duration.ofSeconds(10));
        assertThatThrownBy(() -> test.verifier().verify(other))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not JSON",
                "[]",
                "{}",
                "{\"format\":2}",
                "{\"format\":1}",
                "{\"format\":1,\"address\":\"A\",\"fetched\":F,\"until\":U,\"jwks\":{}}",
                "{\"format\":1,\"address\":\"A\",\"fetched\":F,\"until\":U,\"jwks\":{\"keys\":{}}}",
                "{\"format\":1,\"address\":\"A\",\"fetched\":F,\"until\":9999999999999,\"jwks\":{\"keys\":[]}}",
                "{\"format\":1,\"address\":\"A\",\"fetched\":1e99,\"until\":U,\"jwks\":{\"keys\":[]}}",
                "{\"format\":1,\"address\":\"https://other\",\"fetched\":F,\"until\":U,\"jwks\":{\"keys\":[]}}",
                "{\"format\":1,\"address\":\"A\",\"fetched\":F,\"until\":U,\"jwks\":{\"keys\":[7,null,[],{\"kid\":{}}]}}"
            })
    void brokenOrForeignFile_countsAsAbsent_orAsKeysThatAreUnknown(String content) throws IOException {
        verify();
        long then = test.clock.instant().minusSeconds(60).toEpochMilli();
        Files.writeString(
                file(),
                content.replace("\"A\"", "\"" + test.issuer().keys() + "\"")
                        .replace("F,", then + ",")
                        .replace("U,", then + 3_600_000 + ","));
        verify();
        assertThat(test.fetches()).isEqualTo(2);
        verify();
        assertThat(test.fetches()).isEqualTo(2);
    }

    @Test
    void fileOfAClockThatWasAhead_doesNotCount() {
        test.clock.advance(Duration.ofMinutes(30));
        verify();
        test.clock.advance(Duration.ofMinutes(-30));
        verify();
        assertThat(test.fetches()).isEqualTo(2);
    }

    @Test
    void brokenFile_isToldOnce() throws IOException {
        verify();
        Files.writeString(file(), "x");
        verify();
        assertThat(test.stderr())
                .containsOnlyOnce("is not used: it was not written by cognito-token")
                .startsWith("warning: the cache file ");
    }

    @Test
    void file_isTheOwnersAlone_andHasTheNameOfACacheFile() throws IOException {
        verify();
        assertThat(file().getFileName().toString()).matches("[0-9a-f]{64}\\.jwks");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.filter(file -> file.toString().endsWith(".jwks"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void withoutAFolder_eachProcessFetches() {
        TestVerifier forgetful = new TestVerifier(Optional.empty());
        try (UserPool other = forgetful.pool) {
            forgetful.verifier().verify(TokenMint.access(other).signed());
            forgetful.verifier().verify(TokenMint.access(other).signed());
            assertThat(forgetful.fetches()).isEqualTo(2);
        }
    }

    @Test
    void answerThatIsNoSetOfKeys_isUnavailable_andNotStored() {
        assertUnavailable(Fault.notJson(), "it is no set of keys (JWKS)");
        assertUnavailable(Fault.answer(json("{\"keys\":{}}")), "it is no set of keys (JWKS)");
        assertUnavailable(Fault.answer(json("[".repeat(100_000))), "it is no set of keys (JWKS)");
        assertUnavailable(Fault.answer(json("{\"keys\":[\"" + "x".repeat(200_000) + "\"]}")), "longer than 128 KiB");
        assertUnavailable(Fault.truncated(), "");
        assertThat(folder.resolve("cache").toFile().list((dir, name) -> name.endsWith(".jwks")))
                .isNullOrEmpty();
        verify();
    }

    private static Response json(String body) {
        return Response.of(200, "application/json", body);
    }

    private void assertUnavailable(Fault fault, String message) {
        pool.faults().next(TestVerifier.JWKS, fault);
        assertFails(ErrorKind.UNAVAILABLE, message);
    }

    private void assertFails(ErrorKind kind, String message) {
        assertThatThrownBy(this::verify)
                .hasMessageContaining(message)
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(kind));
    }

    @Test
    void passingFault_isRetried_andALastingOneIsUnavailable() {
        pool.faults().next(3, TestVerifier.JWKS, Fault.unavailable());
        verify();
        assertThat(test.fetches()).isEqualTo(4);

        test.clock.advance(Duration.ofHours(1));
        pool.faults().always(TestVerifier.JWKS, Fault.unavailable());
        assertThatThrownBy(this::verifyLater).hasMessageContaining("HTTP 503");
    }

    @Test
    void redirect_isNotFollowed() {
        pool.faults().next(TestVerifier.JWKS, Fault.redirect("https://evil.example/jwks.json"));
        assertFails(ErrorKind.UNAVAILABLE, "HTTP 302");
    }
}
