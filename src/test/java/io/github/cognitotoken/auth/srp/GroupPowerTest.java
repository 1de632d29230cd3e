package io.github.cognitotoken.auth.srp;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same powers as the JDK's own arithmetic. */
class GroupPowerTest {

    private static final BigInteger TWO = BigInteger.TWO;

    static Stream<BigInteger> exponents() {
        Random random = new Random(20261126);
        return Stream.concat(
                // around the window's 5 bits, the limb's 60, the combs' 26, 52 and 260, and the group's 3072
                IntStream.of(
                                0, 1, 4, 5, 6, 25, 26, 27, 51, 52, 53, 59, 60, 61, 104, 208, 255, 256, 259, 260, 261,
                                512, 520, 3071, 3072)
                        .boxed()
                        .flatMap(bits -> Stream.of(
                                TWO.pow(bits),
                                TWO.pow(bits).subtract(BigInteger.ONE),
                                TWO.pow(bits).add(BigInteger.ONE))),
                IntStream.of(1, 31, 200, 256, 256, 511, 512, 1024).mapToObj(bits -> new BigInteger(bits, random)));
    }

    @ParameterizedTest
    @MethodSource("exponents")
    void powerOfTwo(BigInteger exponent) {
        assertThat(GroupPower.ofTwo(exponent)).isEqualTo(TWO.modPow(exponent, Srp.N));
    }

    @ParameterizedTest
    @MethodSource("exponents")
    void powerOfAnyNumber(BigInteger exponent) {
        Random random = new Random(exponent.hashCode());
        for (BigInteger base : List.of(
                BigInteger.ZERO,
                BigInteger.ONE,
                TWO,
                Srp.N.subtract(BigInteger.ONE),
                Srp.N.shiftRight(1),
                TWO.pow(3071),
                new BigInteger(3072, random),
                new BigInteger(3000, random))) {
            assertThat(GroupPower.of(base, exponent)).as("%s", base).isEqualTo(base.modPow(exponent, Srp.N));
        }
    }

    @Test
    void manyRandomPowers() {
        Random random = new Random(3072);
        for (int i = 0; i < 100; i++) {
            BigInteger base = new BigInteger(3071, random);
            BigInteger exponent = new BigInteger(64, random);
            assertThat(GroupPower.of(base, exponent)).isEqualTo(base.modPow(exponent, Srp.N));
        }
    }
}
