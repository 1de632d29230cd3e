package io.github.cognitotoken.userpool.oauth;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.concurrent.atomic.AtomicLong;

/** A user's registered ES256 credential. */
final class Passkey {

    private final String username;
    private final PublicKey key;
    private final AtomicLong signatures = new AtomicLong();

    Passkey(String username, PublicKey key) {
        this.username = username;
        this.key = key;
    }

    String username() {
        return username;
    }

    boolean hasSigned(byte[] content, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("SHA256withECDSA");
            verifier.initVerify(key);
            verifier.update(content);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // not the shape of a signature
        }
    }

    /** Authenticators that count must count upwards: a copy of the key would fall behind. */
    boolean countsOn(long counter) {
        return counter == 0 && signatures.get() == 0 || signatures.getAndSet(counter) < counter;
    }
}
