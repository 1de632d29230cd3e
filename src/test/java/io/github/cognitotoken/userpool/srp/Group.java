package io.github.cognitotoken.userpool.srp;

import static java.math.BigInteger.ONE;
import static java.math.BigInteger.TWO;
import static java.math.BigInteger.ZERO;

import java.math.BigInteger;

/**
 * The 3072-bit MODP group, computed rather than copied: N = 2^3072 - 2^3008 - 1 + 2^64 * ([2^2942 pi] + 1690314), see
 * <a href="https://www.rfc-editor.org/rfc/rfc3526#section-4">RFC 3526, section 4</a>.
 */
public final class Group {

    public static final BigInteger N = TWO.pow(3072)
            .subtract(TWO.pow(3008))
            .subtract(ONE)
            .add(pi(2942).add(BigInteger.valueOf(1690314)).shiftLeft(64));

    public static final BigInteger G = TWO;

    /** The multiplier: hash of N and g. */
    public static final BigInteger K = Hashes.number(N.toByteArray(), G.toByteArray());

    private static final int GUARD_BITS = 64;

    private Group() {}

    /** g to this power, modulo N. */
    public static BigInteger power(BigInteger exponent) {
        return G.modPow(exponent, N);
    }

    /** The integer part of 2^bits pi, by Machin's formula: pi = 16 arctan(1/5) - 4 arctan(1/239). */
    private static BigInteger pi(int bits) {
        BigInteger one = ONE.shiftLeft(bits + GUARD_BITS);
        return arctanOfInverse(5, one)
                .shiftLeft(4)
                .subtract(arctanOfInverse(239, one).shiftLeft(2))
                .shiftRight(GUARD_BITS);
    }

    private static BigInteger arctanOfInverse(long x, BigInteger one) {
        BigInteger square = BigInteger.valueOf(x * x);
        BigInteger power = one.divide(BigInteger.valueOf(x));
        BigInteger sum = ZERO;
        for (long n = 1; power.signum() != 0; n += 2) {
            BigInteger term = power.divide(BigInteger.valueOf(n));
            sum = n % 4 == 1 ? sum.add(term) : sum.subtract(term);
            power = power.divide(square);
        }
        return sum;
    }
}
