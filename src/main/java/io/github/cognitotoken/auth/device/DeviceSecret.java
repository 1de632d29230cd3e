package io.github.cognitotoken.auth.device;

import io.github.cognitotoken.auth.srp.Srp;
import io.github.cognitotoken.host.Secret;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A random password for a device, with the salt and the verifier that Cognito receives. The password cannot be computed
 * from them.
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
        // integers are sent as two's complement: with the top bit set this would be negative
        salt[0] &= 0x7f;
        return new DeviceSecret(Secret.of(Base64.getEncoder().encodeToString(password)), new BigInteger(salt));
    }

    /** {@code Salt}: in the form of {@link BigInteger#toByteArray}, in Base64. */
    String encodedSalt() {
        return base64(salt);
    }

    /** {@code PasswordVerifier}, in the same form. */
    String encodedVerifier(String groupKey, String deviceKey) {
        return base64(Srp.verifier(Srp.privateKey(salt, groupKey, deviceKey, password.reveal())));
    }

    private static String base64(BigInteger number) {
        return Base64.getEncoder().encodeToString(number.toByteArray());
    }
}
