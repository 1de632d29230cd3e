package io.github.cognitotoken.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.failure.Failure;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;

/** Certificates that are read by whoever comes first. */
class BackgroundTrustTest {

    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void certificates_areReadOnce_alsoWhereNobodyBegan() {
        BackgroundTrust trust = counting(BackgroundTrustTest::jdk);
        ClientConnection connection = with(trust);

        connection.requireTrust();
        connection.requireTrust();
        trust.factory();

        assertThat(trust.getDefaultCipherSuites()).isEqualTo(jdk().getDefaultCipherSuites());
        assertThat(reads).hasValue(1);
    }

    @Test
    void connection_waitsForTheThreadThatReads() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        BackgroundTrust trust = counting(() -> {
            begun.countDown();
            await(end);
            return jdk();
        });
        Thread reader = new Thread(trust::factory, "reader of a test");
        reader.start();
        begun.await();
        Thread waiting = new Thread(with(trust)::requireTrust, "connection of a test");
        waiting.start();
        waiting.join(50);
        assertThat(waiting.isAlive()).isTrue();

        end.countDown();
        waiting.join(20_000);
        reader.join(20_000);

        assertThat(waiting.isAlive()).isFalse();
        assertThat(reads).hasValue(1);
    }

    @Test
    void failure_comesOutWhereTheyAreRequired_eachTime() {
        Failure unreadable = Failure.configuration("the CA bundle cannot be read", "name another one");
        BackgroundTrust trust = counting(() -> {
            throw unreadable;
        });
        ClientConnection connection = with(trust);

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(connection::requireTrust).isSameAs(unreadable);
        }
        assertThat(reads).hasValue(1);
    }

    @Test
    void fault_isNoFailureOfTheUser() {
        BackgroundTrust trust = counting(() -> {
            throw new IllegalArgumentException("a fault");
        });

        assertThatThrownBy(with(trust)::requireTrust)
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("a fault");
    }

    private BackgroundTrust counting(Supplier<SSLSocketFactory> certificates) {
        return new BackgroundTrust(() -> {
            reads.incrementAndGet();
            return certificates.get();
        });
    }

    private static SSLSocketFactory jdk() {
        return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    private static ClientConnection with(SSLSocketFactory trust) {
        return new ClientConnection(
                URI.create("https://127.0.0.1:1"),
                "nobody",
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Optional.of(trust),
                Optional.empty());
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
