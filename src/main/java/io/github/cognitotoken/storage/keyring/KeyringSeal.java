package io.github.cognitotoken.storage.keyring;

import io.github.cognitotoken.storage.Seal;
import io.github.cognitotoken.storage.SealedFile;
import io.github.cognitotoken.storage.Unreadable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM with a random nonce for each write (NIST SP 800-38D). A file is the header of {@link SealedFile}, the
 * nonce of 12 bytes, the ciphertext and the tag of 16 bytes; header and file name are associated data, so that no file
 * can replace another.
 */
public final class KeyringSeal implements Seal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final CacheKey key;

    public KeyringSeal(CacheKey key) {
        this.key = key;
    }

    @Override
    public boolean needsKey() {
        return true;
    }

    @Override
    public void prepare() {
        key.require();
    }

    @Override
    public byte[] close(String name, byte[] content) {
        byte[] nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key.require(), nonce, 0, name);
            int start = SealedFile.HEADER_LENGTH + NONCE_BYTES;
            byte[] sealed = Arrays.copyOf(SealedFile.header(), start + cipher.getOutputSize(content.length));
            System.arraycopy(nonce, 0, sealed, SealedFile.HEADER_LENGTH, NONCE_BYTES);
            cipher.doFinal(content, 0, content.length, sealed, start);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    @Override
    public byte[] open(String name, byte[] stored) throws Unreadable {
        if (!SealedFile.isSealed(stored)) {
            throw new Unreadable("it is not encrypted: COGNITO_CACHE=file reads it");
        }
        int start = SealedFile.HEADER_LENGTH + NONCE_BYTES;
        // JDK 17 decrypts an input of no bytes, without any tag, to an empty text
        if (!SealedFile.isOfThisVersion(stored) || stored.length < start + TAG_BITS / 8) {
            throw new Unreadable("it is incomplete, or another version of cognito-token encrypted it");
        }
        SecretKey found = key.find().orElseThrow(() -> new Unreadable("the keyring does not have its key"));
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, found, stored, SealedFile.HEADER_LENGTH, name);
            return cipher.doFinal(stored, start, stored.length - start);
        } catch (GeneralSecurityException e) {
            throw new Unreadable("it was changed, or its key is another one");
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, int offset, String name)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, offset, NONCE_BYTES));
        cipher.updateAAD(SealedFile.header());
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
