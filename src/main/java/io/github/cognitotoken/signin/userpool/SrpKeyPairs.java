package io.github.cognitotoken.signin.userpool;

import io.github.cognitotoken.auth.srp.SrpKeyPair;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Supplier;

/** A new pair for each exchange; the first can be begun ahead of it. */
final class SrpKeyPairs implements Supplier<SrpKeyPair> {

    private static final int SECRET_BITS = 128 * Byte.SIZE;

    private Optional<SrpKeyPair> ahead = Optional.empty();

    /** Begins the next pair. */
    void begin() {
        if (ahead.isEmpty()) {
            ahead = Optional.of(fresh().begin());
        }
    }

    @Override
    public SrpKeyPair get() {
        SrpKeyPair next = ahead.orElseGet(this::fresh);
        ahead = Optional.empty();
        return next;
    }

    private SrpKeyPair fresh() {
        return SrpKeyPair.of(new BigInteger(SECRET_BITS, new SecureRandom()));
    }
}
