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
 * factors below 2^24 * N give a product below 2 * N, which fits in the limbs.
 *
 * <p>Powers of two take a comb of fixed powers: Lim, Lee, "More flexible exponentiation with precomputation" (1994). The
 * native executable holds them computed.
 *
 * <p>The steps depend on the length of the exponent, and not on its bits.
 */
final class GroupPower {

    private static final int LIMB_BITS = 60;
    private static final int LIMBS = 52;
    private static final long MASK = (1L << LIMB_BITS) - 1;
    private static final int WINDOW_BITS = 5;

    /** 256 bits, the usual exponent, are a little less than five teeth; each of two combs steps over half the distance. */
    private static final int TEETH = 5;

    private static final int COMBS = 2;
    private static final int STEPS = 26;
    private static final int TOOTH_DISTANCE = COMBS * STEPS;
    private static final int COMB_BITS = TEETH * TOOTH_DISTANCE;

    private static final long[] N = limbs(Srp.N);
    private static final long[] ONE = limbs(BigInteger.ONE);
    private static final long[] R = limbs(BigInteger.TWO.pow(LIMB_BITS * LIMBS).mod(Srp.N));
    private static final long[] R_SQUARED =
            limbs(BigInteger.TWO.pow(2 * LIMB_BITS * LIMBS).mod(Srp.N));
    private static final long[][][] POWERS_OF_TWO = powersOfTwo();

    /** The result so far, and the next one: each step writes into the other array. */
    private long[] result = R.clone();

    private long[] next = new long[LIMBS];

    private GroupPower() {}

    /** {@code 2^exponent mod N}. */
    static BigInteger ofTwo(BigInteger exponent) {
        GroupPower power = new GroupPower();
        int last = (exponent.bitLength() - 1) / COMB_BITS;
        for (int part = last; part >= 0; part--) {
            if (part < last) {
                power.square(COMB_BITS - STEPS);
            }
            for (int step = STEPS - 1; step >= 0; step--) {
                power.square(1);
                for (int comb = 0; comb < COMBS; comb++) {
                    int lowest = part * COMB_BITS + comb * STEPS + step;
                    power.times(POWERS_OF_TWO[comb][teeth(exponent, lowest)]);
                }
            }
        }
        return power.value();
    }

    /** The bits of the exponent at each tooth. */
    private static int teeth(BigInteger exponent, int lowest) {
        int teeth = 0;
        for (int tooth = 0; tooth < TEETH; tooth++) {
            teeth |= (exponent.testBit(lowest + tooth * TOOTH_DISTANCE) ? 1 : 0) << tooth;
        }
        return teeth;
    }

    /** For each comb and each value of {@link #teeth}: two to the power of the bits that are set there. */
    private static long[][][] powersOfTwo() {
        long[][][] powers = new long[COMBS][1 << TEETH][LIMBS];
        GroupPower next = new GroupPower();
        next.times(limbs(BigInteger.TWO.pow(LIMB_BITS * LIMBS + 1).mod(Srp.N)));
        for (int tooth = 0; tooth < TEETH; tooth++) {
            for (long[][] comb : powers) {
                comb[0] = R;
                for (int lower = 0; lower < 1 << tooth; lower++) {
                    multiply(comb[lower], next.result, comb[(1 << tooth) + lower]);
                }
                next.square(STEPS);
            }
        }
        return powers;
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
            power.square(WINDOW_BITS);
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

    private void square(int times) {
        for (int i = 0; i < times; i++) {
            times(result);
        }
    }

    private void times(long[] factor) {
        multiply(result, factor, next);
        long[] free = result;
        result = next;
        next = free;
    }

    private BigInteger value() {
        times(ONE);
        BigInteger value = BigInteger.ZERO;
        for (int i = LIMBS - 1; i >= 0; i--) {
            value = value.shiftLeft(LIMB_BITS).add(BigInteger.valueOf(result[i]));
        }
        return value.mod(Srp.N);
    }

    /**
     * {@code a * b / R mod N}, plus a multiple of N. The digit of each row is its lowest limb, since N's is -1.
     *
     * <p>One factor of each product is shifted by 3 bits, since two limbs without their sign bits have room for that: the
     * lower word, shifted back, has 61 bits of the product, and the higher word the rest.
     */
    private static void multiply(long[] a, long[] b, long[] product) {
        // known lengths save the checks of each index
        if (a.length != LIMBS || b.length != LIMBS || product.length != LIMBS) {
            throw new IllegalArgumentException("not a number of this group");
        }
        Arrays.fill(product, 0);
        long top = 0;
        for (int i = 0; i < LIMBS; i++) {
            long factor = a[i] << 3;
            long sum = ((factor * b[0]) >>> 3) + product[0];
            long digit = (sum & MASK) << 3;
            sum += (digit * N[0]) >>> 3;
            long carry =
                    (sum >>> LIMB_BITS) + ((Math.multiplyHigh(factor, b[0]) + Math.multiplyHigh(digit, N[0])) << 1);
            for (int j = 1; j < LIMBS; j++) {
                long limb = b[j];
                long limbOfN = N[j];
                sum = ((factor * limb) >>> 3) + ((digit * limbOfN) >>> 3) + product[j] + carry;
                product[j - 1] = sum & MASK;
                carry = (sum >>> LIMB_BITS)
                        + ((Math.multiplyHigh(factor, limb) + Math.multiplyHigh(digit, limbOfN)) << 1);
            }
            sum = top + carry;
            product[LIMBS - 1] = sum & MASK;
            top = sum >>> LIMB_BITS;
        }
    }

    private static long[] limbs(BigInteger number) {
        long[] limbs = new long[LIMBS];
        for (int i = 0; i < LIMBS; i++) {
            limbs[i] = number.shiftRight(i * LIMB_BITS).longValue() & MASK;
        }
        return limbs;
    }
}
