package io.github.cognitotoken.userpool.srp;

import java.math.BigInteger;

/** What kind of SRP_B the server sends; the last two are for clients to refuse. */
public enum ServerValue {
    RANDOM,
    /** Its first byte would be zero, and is left out. */
    SHORT,
    ZERO,
    /** N itself, which is zero too. */
    MODULUS;

    boolean accepts(BigInteger value) {
        return this != SHORT || value.bitLength() <= Group.N.bitLength() - Byte.SIZE;
    }

    BigInteger sent(BigInteger honest) {
        return switch (this) {
            case RANDOM, SHORT -> honest;
            case ZERO -> BigInteger.ZERO;
            case MODULUS -> Group.N;
        };
    }
}
