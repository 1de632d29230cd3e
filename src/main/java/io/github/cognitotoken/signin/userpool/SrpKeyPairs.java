package io.github.cognitotoken.signin.userpool;

import io.github.cognitotoken.auth.srp.SrpKeyPair;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes a key pair for each exchange. The first can be started in advance. */
final class SrpKeyPairs implements Supplier<SrpKeyPair> {

    /**
     * What RFC 5054 asks of {@code a} at least: about 128 bits of security, as much as the 3072-bit group itself gives.
     * A longer {@code a} makes the client's powers slower and nothing safer.
     */
    private static final int SECRET_BITS = 256;

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
