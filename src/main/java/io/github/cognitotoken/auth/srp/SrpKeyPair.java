package io.github.cognitotoken.auth.srp;

import java.math.BigInteger;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The client's values of one SRP exchange: the secret {@code a} and the public {@code A = g^a mod N}. The latter takes a
 * third of all the arithmetic and depends on nothing else, so it can be computed while the connection is prepared.
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
     * @param secretValue 128 random bytes, to be used for one exchange only
     */
    public static SrpKeyPair of(BigInteger secretValue) {
        return new SrpKeyPair(secretValue);
    }

    /** Begins with the public value beside whatever else is done. */
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
        publicValue.run(); // nothing if that has begun already
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
