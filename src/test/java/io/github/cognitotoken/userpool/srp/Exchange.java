package io.github.cognitotoken.userpool.srp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/** One proof of a password under way: the server has got A and answers with B. */
public final class Exchange {

    private final Identity identity;
    private final BigInteger serverValue;
    private final CompletableFuture<byte[]> key;

    private Exchange(Identity identity, BigInteger serverValue, CompletableFuture<byte[]> key) {
        this.identity = identity;
        this.serverValue = serverValue;
        this.key = key;
    }

    /** Throws {@link IllegalArgumentException} where the client's value would make the secret known to anyone. */
    public static Exchange start(
            Identity identity, BigInteger verifier, BigInteger clientValue, ServerValue kind, RandomGenerator random) {
        if (clientValue.mod(Group.N).signum() == 0) {
            throw new IllegalArgumentException("A mod N is zero");
        }
        BigInteger masked = Group.K.multiply(verifier);
        ServerSecret secret;
        BigInteger sent;
        do {
            secret = ServerSecret.take(random);
            sent = masked.add(secret.power()).mod(Group.N);
        } while (!kind.accepts(sent));
        sent = kind.sent(sent);
        BigInteger u = scrambler(clientValue, sent);
        BigInteger exponent = secret.b();
        // while the client computes its own: a proof cannot come earlier
        return new Exchange(
                identity,
                sent,
                CompletableFuture.supplyAsync(
                        () -> key(clientValue, verifier, u, exponent),
                        computation -> inBackground(() -> {
                            computation.run();
                            ServerSecret.prepare(random);
                        })));
    }

    /** Not in the pool of threads that parallel streams share: those of a test may all wait for this. */
    private static void inBackground(Runnable computation) {
        Thread thread = new Thread(computation, "srp");
        thread.setDaemon(true);
        thread.start();
    }

    private static byte[] key(BigInteger clientValue, BigInteger verifier, BigInteger u, BigInteger b) {
        BigInteger common =
                clientValue.multiply(verifier.modPow(u, Group.N)).mod(Group.N).modPow(b, Group.N);
        return Hashes.key(u, common);
    }

    static BigInteger scrambler(BigInteger clientValue, BigInteger serverValue) {
        return Hashes.number(clientValue.toByteArray(), serverValue.toByteArray());
    }

    static byte[] signature(byte[] key, Identity identity, byte[] secretBlock, String timestamp) {
        return Hashes.hmac(key, identity.bytes(), secretBlock, timestamp.getBytes(UTF_8));
    }

    /** SRP_B. */
    public BigInteger serverValue() {
        return serverValue;
    }

    /** Whether who signed this knows the password. */
    public boolean isProvenBy(byte[] signature, byte[] secretBlock, String timestamp) {
        return MessageDigest.isEqual(signature(key.join(), identity, secretBlock, timestamp), signature);
    }
}
