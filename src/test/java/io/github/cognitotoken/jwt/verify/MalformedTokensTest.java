package io.github.cognitotoken.jwt.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.management.ThreadMXBean;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.userpool.TokenMint;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class MalformedTokensTest {

    private static final int TOKENS = 10_000;

    /** What verifying one token may allocate; the longest of them has half a million characters. */
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    @TempDir
    private Path folder;

    @Test
    @Timeout(300)
    void malformedTokens_neverVerify_neverCrash_andTakeLittleMemory() {
        long seed = System.nanoTime();
        TestVerifier test = new TestVerifier(Optional.of(folder.resolve("cache")));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (test.pool) {
            MalformedTokens tokens = new MalformedTokens(test.pool, seed);
            TokenVerifier verifier = test.verifier();
            verifier.verify(TokenMint.access(test.pool).signed()); // else nothing would be refused for the right reason
            for (int i = 0; i < TOKENS; i++) {
                String token = tokens.next(i);
                long before = threads.getCurrentThreadAllocatedBytes();
                Throwable thrown = catchThrowable(() -> verifier.verify(token));
                long allocated = threads.getCurrentThreadAllocatedBytes() - before;

                String which = "token " + i + " of seed " + seed;
                assertThat(thrown).as(which).isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.kind()).as(which + ": " + failure).isEqualTo(ErrorKind.TOKEN);
                    assertThat(failure.getMessage()).as(which).hasSizeLessThan(2000);
                    assertThat(failure.hint()).as(which).isNotBlank();
                });
                assertThat(allocated).as(which).isLessThan(MOST_BYTES);
            }
            assertThat(test.fetches()).as("seed %d", seed).isLessThanOrEqualTo(2);
        }
    }
}
