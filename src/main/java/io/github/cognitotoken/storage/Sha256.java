package io.github.cognitotoken.storage;

import java.nio.ByteBuffer;

/**
 * SHA-256 of <a href="https://doi.org/10.6028/NIST.FIPS.180-4">FIPS 180-4</a>, for the names of files. It protects
 * nothing: each entry also holds the values that its name is made of. The JDK's own SHA-256 starts the security
 * providers, which takes longer than all the rest of serving a cached token.
 */
final class Sha256 {

    private static final int BLOCK = 64;
    private static final int[] K = {
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
    };

    private final int[] state = {
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
    };
    private final int[] schedule = new int[BLOCK];

    private Sha256() {}

    static byte[] of(byte[] message) {
        Sha256 hash = new Sha256();
        ByteBuffer padded = padded(message);
        while (padded.hasRemaining()) {
            hash.absorb(padded);
        }
        ByteBuffer digest = ByteBuffer.allocate(Integer.BYTES * hash.state.length);
        digest.asIntBuffer().put(hash.state);
        return digest.array();
    }

    /** The message, a one bit, zeros, and the message's length in bits. */
    private static ByteBuffer padded(byte[] message) {
        int blocks = (message.length + 1 + Long.BYTES + BLOCK - 1) / BLOCK;
        ByteBuffer padded = ByteBuffer.allocate(blocks * BLOCK);
        padded.put(message).put((byte) 0x80);
        padded.putLong(padded.capacity() - Long.BYTES, message.length * 8L);
        return padded.rewind();
    }

    private void absorb(ByteBuffer block) {
        for (int t = 0; t < BLOCK; t++) {
            schedule[t] = t < 16 ? block.getInt() : expanded(t);
        }
        int[] s = state.clone();
        for (int t = 0; t < BLOCK; t++) {
            int e = s[4];
            int a = s[0];
            int t1 = s[7] + sum(e, 6, 11, 25) + ((e & s[5]) ^ (~e & s[6])) + K[t] + schedule[t];
            int t2 = sum(a, 2, 13, 22) + ((a & s[1]) ^ (a & s[2]) ^ (s[1] & s[2]));
            System.arraycopy(s, 0, s, 1, 7);
            s[4] += t1;
            s[0] = t1 + t2;
        }
        for (int i = 0; i < state.length; i++) {
            state[i] += s[i];
        }
    }

    private int expanded(int t) {
        int w15 = schedule[t - 15];
        int w2 = schedule[t - 2];
        int s0 = Integer.rotateRight(w15, 7) ^ Integer.rotateRight(w15, 18) ^ (w15 >>> 3);
        int s1 = Integer.rotateRight(w2, 17) ^ Integer.rotateRight(w2, 19) ^ (w2 >>> 10);
        return schedule[t - 16] + s0 + schedule[t - 7] + s1;
    }

    private static int sum(int x, int first, int second, int third) {
        return Integer.rotateRight(x, first) ^ Integer.rotateRight(x, second) ^ Integer.rotateRight(x, third);
    }
}
