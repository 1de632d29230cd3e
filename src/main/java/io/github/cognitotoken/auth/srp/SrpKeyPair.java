package io.github.cognitotoken.auth.srp;

import java.math.BigInteger;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The client's values of one SRP exchange: the secret {@code a} and the public {@code A = g^a mod N}. Computing {@code
 * A} takes a third of the time of SRP and needs no other value, so it can run while the connection is prepared.
 */
public final class SrpKeyPair {

    private final BigInteger secretValue;
    private final FutureTask<BigInteger> publicValue;

    private SrpKeyPair(BigInteger secretValue) {
        this.secretValue = secretValue;
        this.publicValue = new FutureTask<>(() -> Srp.publicValue(secretValue));
    }

    /**
     * The pair of a secret value.
     *
     * @param secretValue random, at least 256 bits (RFC 5054), to be used for one exchange only
     */
    public static SrpKeyPair of(BigInteger secretValue) {
        return new SrpKeyPair(secretValue);
    }

    /** Starts to compute the public value in the background. */
    public SrpKeyPair begin() {
        Thread thread = new Thread(publicValue, "srp");
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    BigInteger secretValue() {
        return secretValue;
    }

    BigInteger publicValue() {
        publicValue.run(); // no effect if it was started already
        try {
            return publicValue.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** {@code SRP_A}: hexadecimal, without padding. */
    public String srpA() {
        return publicValue().toString(16);
    }

    @Override
    public String toString() {
        return "SrpKeyPair[redacted]";
    }
}
