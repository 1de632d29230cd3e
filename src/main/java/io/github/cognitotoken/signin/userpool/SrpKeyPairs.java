package io.github.cognitotoken.signin.userpool;

import io.github.cognitotoken.auth.srp.SrpKeyPair;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes a key pair for each exchange. The first can be started in advance. */
final class SrpKeyPairs implements Supplier<SrpKeyPair> {

    private static final int SECRET_BITS = 128 * Byte.SIZE;

    private Optional<SrpKeyPair> ahead = Optional.empty();

    /** Starts to compute the next pair. */
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
