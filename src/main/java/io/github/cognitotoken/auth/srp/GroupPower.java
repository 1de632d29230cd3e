package io.github.cognitotoken.auth.srp;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Powers modulo {@link Srp#N}: {@link BigInteger#modPow} takes longer for them in a native executable, and as long on a JVM
 * without its second compiler.
 *
 * <p>Numbers are 52 limbs of 60 bits, the least significant first, in Montgomery form (a number n is stored as n * R mod N
 * with R = 2^3120), by Montgomery's multiplication with both products in one pass: Koç, Acar, Kaliski, "Analyzing and
 * comparing Montgomery multiplication algorithms" (1996), FIOS. R is 2^48 times N: no step needs a subtraction, since
 * factors below 2^31 * N give a product below 2^15 * N, which fits in the limbs.
 *
 * <p>The steps depend on the length of the exponent, and not on its bits.
 */
final class GroupPower {

    private static final int LIMB_BITS = 60;
    private static final int LIMBS = 52;
    private static final long MASK = (1L << LIMB_BITS) - 1;
    private static final int WINDOW_BITS = 5;

    private static final long[] N = limbs(Srp.N);
    private static final long[] ONE = limbs(BigInteger.ONE);
    private static final long[] R = limbs(BigInteger.TWO.pow(LIMB_BITS * LIMBS).mod(Srp.N));
    private static final long[] R_SQUARED =
            limbs(BigInteger.TWO.pow(2 * LIMB_BITS * LIMBS).mod(Srp.N));

    /** The result so far, and the next one: each step writes into the other array. */
    private long[] result = R.clone();

    private long[] next = new long[LIMBS];

    private GroupPower() {}

    /** {@code 2^exponent mod N}: multiplying by powers of two is shifting. */
    static BigInteger ofTwo(BigInteger exponent) {
        GroupPower power = new GroupPower();
        for (int window = windows(exponent) - 1; window >= 0; window--) {
            power.raise();
            power.shift(digit(exponent, window));
        }
        return power.value();
    }

    /** {@code base^exponent mod N}. */
    static BigInteger of(BigInteger base, BigInteger exponent) {
        long[][] powers = new long[1 << WINDOW_BITS][LIMBS];
        powers[0] = R;
        multiply(limbs(base.mod(Srp.N)), R_SQUARED, powers[1]);
        for (int i = 2; i < powers.length; i++) {
            multiply(powers[i - 1], powers[1], powers[i]);
        }
        GroupPower power = new GroupPower();
        for (int window = windows(exponent) - 1; window >= 0; window--) {
            power.raise();
            power.times(powers[digit(exponent, window)]);
        }
        return power.value();
    }

    private static int windows(BigInteger exponent) {
        return (exponent.bitLength() + WINDOW_BITS - 1) / WINDOW_BITS;
    }

    private static int digit(BigInteger exponent, int window) {
        return exponent.shiftRight(window * WINDOW_BITS).intValue() & ((1 << WINDOW_BITS) - 1);
    }

    /** To the power of 2^WINDOW_BITS. */
    private void raise() {
        for (int i = 0; i < WINDOW_BITS; i++) {
            times(result);
        }
    }

    private void times(long[] factor) {
        multiply(result, factor, next);
        long[] free = result;
        result = next;
        next = free;
    }

    /** Times 2^bits, for less than 32 bits. */
    private void shift(int bits) {
        long carry = 0;
        for (int i = 0; i < LIMBS; i++) {
            long limb = result[i];
            result[i] = ((limb << bits) & MASK) | carry;
            carry = limb >>> (LIMB_BITS - bits);
        }
    }

    private BigInteger value() {
        times(ONE);
        BigInteger value = BigInteger.ZERO;
        for (int i = LIMBS - 1; i >= 0; i--) {
            value = value.shiftLeft(LIMB_BITS).add(BigInteger.valueOf(result[i]));
        }
        return value.mod(Srp.N);
    }

    /** {@code a * b / R mod N}, plus a multiple of N. The digit of each row is its lowest limb, since N's is -1. */
    private static void multiply(long[] a, long[] b, long[] product) {
        Arrays.fill(product, 0);
        long top = 0;
        for (int i = 0; i < LIMBS; i++) {
            long factor = a[i];
            long low = factor * b[0];
            long digit = ((low & MASK) + product[0]) & MASK;
            long lowOfN = digit * N[0];
            long sum = (low & MASK) + product[0] + (lowOfN & MASK);
            long carry = (sum >>> LIMB_BITS) + high(factor, b[0], low) + high(digit, N[0], lowOfN);
            for (int j = 1; j < LIMBS; j++) {
                long limb = b[j];
                long limbOfN = N[j];
                low = factor * limb;
                lowOfN = digit * limbOfN;
                sum = (low & MASK) + (lowOfN & MASK) + product[j] + carry;
                product[j - 1] = sum & MASK;
                carry = (sum >>> LIMB_BITS) + high(factor, limb, low) + high(digit, limbOfN, lowOfN);
            }
            sum = top + carry;
            product[LIMBS - 1] = sum & MASK;
            top = sum >>> LIMB_BITS;
        }
    }

    /** What exceeds one limb in the product of two, whose lower 64 bits are known. */
    private static long high(long a, long b, long low) {
        return Math.multiplyHigh(a, b) << (Long.SIZE - LIMB_BITS) | low >>> LIMB_BITS;
    }

    private static long[] limbs(BigInteger number) {
        long[] limbs = new long[LIMBS];
        for (int i = 0; i < LIMBS; i++) {
            limbs[i] = number.shiftRight(i * LIMB_BITS).longValue() & MASK;
        }
        return limbs;
    }
}
