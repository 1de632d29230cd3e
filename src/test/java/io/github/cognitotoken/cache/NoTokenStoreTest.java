package io.github.cognitotoken.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.storage.Attempt;
import io.github.cognitotoken.storage.Lease;
import io.github.cognitotoken.storage.Seal;
import io.github.cognitotoken.storage.StorageFolder;
import io.github.cognitotoken.storage.TestFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store without a place: {@code --no-cache}, or a user without a home. */
class NoTokenStoreTest extends TokenStoreContract {

    @TempDir
    private Path parent;

    @Override
    TokenStore store() {
        TestFolder folder = new TestFolder(parent);
        StorageFolder none = new StorageFolder(
                Optional.empty(), folder.diagnostics(), folder.host.host().pause());
        return new TokenStore(none, Seal.NONE, folder.flights(none, false, Duration.ofSeconds(30)));
    }

    @Test
    void nobodyWaits_soThereIsNoOutcomeToTake() {
        try (Lease lease = store().lease("name")) {
            assertThat(lease.failedMeanwhile(new Attempt("inputs", false))).isEmpty();
        }
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void nothingIsFoundByName() {
        assertThat(store().put(bob)).isFalse();
        assertThat(store().names()).isEmpty();
        assertThat(store().names(Samples.BOB)).isEmpty();
        assertThat(store().isSealed(bob.key().name())).isFalse();
    }
}
