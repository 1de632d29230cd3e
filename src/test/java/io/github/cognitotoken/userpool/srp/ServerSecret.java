package io.github.cognitotoken.userpool.srp;

import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/** The server's secret b, and g to this power. */
record ServerSecret(BigInteger b, BigInteger power) {

    private static final int BITS = 256;

    /** Computed ahead, as servers do that have time between two sign-ins. */
    private static final AtomicReference<ServerSecret> READY = new AtomicReference<>();

    static ServerSecret take(RandomGenerator random) {
        ServerSecret ready = READY.getAndSet(null);
        return ready != null ? ready : draw(random);
    }

    static void prepare(RandomGenerator random) {
        if (READY.get() == null) {
            READY.set(draw(random));
        }
    }

    private static ServerSecret draw(RandomGenerator random) {
        byte[] bytes = new byte[BITS / Byte.SIZE];
        random.nextBytes(bytes);
        BigInteger b = new BigInteger(1, bytes);
        return new ServerSecret(b, Group.power(b));
    }
}
