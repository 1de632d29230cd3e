package io.github.cognitotoken.auth.device;

import io.github.cognitotoken.auth.srp.Srp;
import io.github.cognitotoken.host.Secret;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A password made up for a device, and what Cognito is told of it: a salt and a verifier, from which it cannot be had.
 *
 * @param salt positive
 */
record DeviceSecret(Secret password, BigInteger salt) {

    private static final int PASSWORD_BYTES = 40;
    private static final int SALT_BYTES = 16;

    static DeviceSecret random(SecureRandom random) {
        byte[] password = new byte[PASSWORD_BYTES];
        random.nextBytes(password);
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        // integers go over the wire as two's complement: with the top bit set this would be a negative one
        salt[0] &= 0x7f;
        return new DeviceSecret(Secret.of(Base64.getEncoder().encodeToString(password)), new BigInteger(salt));
    }

    /** {@code Salt}: as {@link BigInteger#toByteArray} has it, in Base64. */
    String encodedSalt() {
        return base64(salt);
    }

    /** {@code PasswordVerifier}, encoded as the salt is. */
    String encodedVerifier(String groupKey, String deviceKey) {
        return base64(Srp.verifier(Srp.privateKey(salt, groupKey, deviceKey, password.reveal())));
    }

    private static String base64(BigInteger number) {
        return Base64.getEncoder().encodeToString(number.toByteArray());
    }
}
