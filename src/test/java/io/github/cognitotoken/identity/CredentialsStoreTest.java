package io.github.cognitotoken.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.aws.TemporaryCredentials;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.storage.Seal;
import io.github.cognitotoken.storage.SealedFolder;
import io.github.cognitotoken.storage.StorageFolder;
import io.github.cognitotoken.storage.TestFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsStoreTest {

    private static final String ENTRY = "a".repeat(64);
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final CredentialsQuery QUERY =
            new CredentialsQuery("https://example.com", "us-east-1:1", Optional.empty());

    @TempDir
    private Path parent;

    private TestFolder folder;

    @BeforeEach
    void open() {
        folder = new TestFolder(parent);
    }

    @Test
    void stored_isFound_andIsReadableNowhere_whereTheCacheIsSealed() throws Exception {
        CredentialsStore store = store(new Encoded());

        store.put(QUERY, credentials(NOW.plusSeconds(3600)), NOW);

        TemporaryCredentials found = store.find(QUERY).orElseThrow().credentials();
        assertThat(found.secretAccessKey().reveal()).isEqualTo("hunter2");
        assertThat(found.sessionToken().reveal()).isEqualTo("session-token");
        assertThat(found.expires()).isEqualTo(NOW.plusSeconds(3600));
        String content = Files.readString(folder.path.resolve(ENTRY + ".aws"), StandardCharsets.ISO_8859_1);
        assertThat(content).doesNotContain("hunter2", "session-token", "ASIA1");
        assertThat(store(Seal.NONE).find(QUERY))
                .as("sealed, and read without the seal")
                .isEmpty();
    }

    @Test
    void eachQuery_hasItsOwn_andEndedOnesAreDropped() throws Exception {
        CredentialsStore store = store(Seal.NONE);
        CredentialsQuery other = new CredentialsQuery("https://example.com", "us-east-1:1", Optional.of("arn:role"));
        store.put(QUERY, credentials(NOW.plusSeconds(60)), NOW);
        assertThat(store.find(other)).isEmpty();

        store.put(other, credentials(NOW.plusSeconds(7200)), NOW.plusSeconds(61));

        assertThat(store.find(QUERY)).isEmpty();
        assertThat(store.find(other)).isPresent();
        assertThat(folder.files(".aws")).hasSize(1);
    }

    @Test
    void freshness_countsByAwssClock_withFiveMinutesToSpare() {
        StoredCredentials stored = new StoredCredentials(
                credentials(NOW.plusSeconds(3600)).credentials(), "id", "p", NOW, Duration.ofMinutes(30));

        assertThat(stored.isFresh(NOW.plusSeconds(24 * 60))).isTrue();
        assertThat(stored.isFresh(NOW.plusSeconds(26 * 60))).isFalse();
        assertThat(stored.isValid(NOW.plusSeconds(29 * 60))).isTrue();
        assertThat(stored.isValid(NOW.plusSeconds(31 * 60))).isFalse();
        assertThat(stored.toString()).doesNotContain("hunter2", "session-token");
    }

    private CredentialsStore store(Seal seal) {
        StorageFolder files = folder.open();
        return new CredentialsStore(
                new SealedFolder(files, seal, folder.flights(files, false, Duration.ofSeconds(30))), ENTRY);
    }

    private static StoredCredentials credentials(Instant expires) {
        return new StoredCredentials(
                new TemporaryCredentials("ASIA1", Secret.of("hunter2"), Secret.of("session-token"), expires),
                "us-east-1:identity",
                "cognito-idp.us-east-1.amazonaws.com/us-east-1_A",
                NOW,
                Duration.ZERO);
    }

    /** No protection, but the content is not to be read as it is. */
    private static final class Encoded implements Seal {

        @Override
        public byte[] close(String name, byte[] content) {
            return Base64.getEncoder().encode(content);
        }

        @Override
        public byte[] open(String name, byte[] stored) {
            return Base64.getDecoder().decode(stored);
        }
    }
}
