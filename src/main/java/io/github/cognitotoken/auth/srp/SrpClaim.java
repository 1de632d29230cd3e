package io.github.cognitotoken.auth.srp;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;

/** The second half of SRP: answers PASSWORD_VERIFIER and DEVICE_PASSWORD_VERIFIER with a proof of the password. */
public final class SrpClaim {

    /** The length of N with a leading zero byte. Longer text is not parsed, since that alone may take minutes. */
    private static final int MOST_DIGITS = Srp.N.bitLength() / 4 + 2;

    private final SrpKeyPair keys;
    private final String left;
    private final Supplier<Secret> password;

    /**
     * @param keys the key pair whose public value the server has
     * @param left the part of the user pool's id after the underscore; for a device its group key
     */
    public SrpClaim(SrpKeyPair keys, String left, Supplier<Secret> password) {
        this.keys = keys;
        this.left = left;
        this.password = password;
    }

    /**
     * The responses to the challenge.
     *
     * @param identityName the parameter with the identity of the password
     * @throws Failure if the server's values are malformed or unsafe
     */
    public Map<String, String> answer(Map<String, String> parameters, String identityName, Instant now) {
        try {
            String identity = required(parameters, identityName);
            String secretBlock = required(parameters, "SECRET_BLOCK");
            BigInteger salt = number(parameters, "SALT");
            BigInteger serverValue = number(parameters, "SRP_B");
            BigInteger x = Srp.privateKey(salt, left, identity, password.get().reveal());
            byte[] key = Srp.sessionKey(keys, serverValue, x);
            byte[] block = Base64.getDecoder().decode(secretBlock);
            String timestamp = SrpTimestamp.of(now);
            return Map.of(
                    "PASSWORD_CLAIM_SIGNATURE", Srp.signature(key, left, identity, block, timestamp),
                    "PASSWORD_CLAIM_SECRET_BLOCK", secretBlock,
                    "TIMESTAMP", timestamp);
        } catch (Srp.Aborted | IllegalArgumentException e) {
            throw unsafe().causedBy(e);
        }
    }

    private static BigInteger number(Map<String, String> parameters, String name) {
        String hex = required(parameters, name);
        if (hex.length() > MOST_DIGITS) {
            throw new IllegalArgumentException(name + " is longer than the group's numbers");
        }
        if (!hex.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128)) {
            throw new IllegalArgumentException(name + " is not hexadecimal");
        }
        return new BigInteger(hex, 16);
    }

    private static String required(Map<String, String> parameters, String name) {
        String value = parameters.get(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("the challenge lacks " + name);
        }
        return value;
    }

    private static Failure unsafe() {
        return Failure.of(
                ErrorKind.UNAVAILABLE,
                "the server's SRP values are malformed; the password was not sent in any form",
                "check --endpoint-url: it must be the URL of a Cognito user-pool API");
    }
}
