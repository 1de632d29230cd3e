package io.github.cognitotoken.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.storage.Attempt;
import io.github.cognitotoken.storage.Lease;
import org.junit.jupiter.api.Test;

/** What every store does, whether it keeps anything or not. */
abstract class TokenStoreContract {

    final CacheEntry bob = Samples.entry("refresh");

    abstract TokenStore store();

    @Test
    void emptyStore_hasNothing_andForgettingIsNoError() {
        assertThat(store().find(Samples.BOB)).isEmpty();
        assertThat(store().find(Samples.ANYBODY)).isEmpty();
        assertThat(store().all()).isEmpty();
        store().forget(bob);
    }

    @Test
    void store_tellsTruly_whetherItKeeps() {
        boolean kept = store().put(bob);
        store().link(Samples.ANYBODY, bob, true);

        assertThat(store().find(Samples.BOB).isPresent()).isEqualTo(kept);
        assertThat(store().find(Samples.ANYBODY).isPresent()).isEqualTo(kept);
        assertThat(store().all()).hasSize(kept ? 1 : 0);
    }

    @Test
    void forgottenEntry_isGone_withAllThatLedToIt() {
        store().put(bob);
        store().link(Samples.ANYBODY, bob, true);
        store().forget(bob);

        assertThat(store().find(Samples.BOB)).isEmpty();
        assertThat(store().find(Samples.ANYBODY)).isEmpty();
        assertThat(store().all()).isEmpty();
    }

    @Test
    void turn_comesAgain_afterItIsOver() {
        try (Lease lease = store().lease("name")) {
            lease.failed(Failure.of(ErrorKind.REFUSED, "no", "try"), new Attempt("inputs", false));
        }
        try (Lease lease = store().lease("name")) {
            assertThat(lease).isNotNull();
        }
        assertThat(store().exclusively(bob, () -> "done")).isEqualTo("done");
        assertThat(store().exclusively(bob, () -> "again")).isEqualTo("again");
    }
}
