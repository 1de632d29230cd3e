package io.github.cognitotoken.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class NoTokenStoreTest extends TokenStoreContract {

    private final NoTokenStore store = new NoTokenStore();

    @Override
    TokenStore store() {
        return store;
    }

    @Test
    void nobodyWaits_soThereIsNoOutcomeToTake() {
        try (Turn turn = store.turn("name")) {
            assertThat(turn.failedMeanwhile(new Attempt("inputs", false))).isEmpty();
            assertThat(turn.wasHereAt(Instant.now())).isFalse();
        }
    }
}
