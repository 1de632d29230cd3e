package io.github.cognitotoken.userpool.oauth;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;

/** A user's registered ES256 credential. */
final class Passkey {

    private final String username;
    private final PublicKey key;
    private long signatures;

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
    synchronized boolean countsOn(long counter) {
        if (counter <= signatures && counter + signatures > 0) {
            return false;
        }
        signatures = counter;
        return true;
    }
}
