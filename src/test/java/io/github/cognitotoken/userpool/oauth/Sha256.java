package io.github.cognitotoken.userpool.oauth;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** The hash of PKCE and WebAuthn. */
final class Sha256 {

    private Sha256() {}

    static byte[] of(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
