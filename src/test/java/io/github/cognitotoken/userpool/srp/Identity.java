package io.github.cognitotoken.userpool.srp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;

/**
 * Whose password is proven.
 *
 * @param realm the pool's name without its region, or the group key of a device
 * @param name USER_ID_FOR_SRP, or the key of a device
 */
public record Identity(String realm, String name) {

    /** v = g^x, all that a server needs to store besides the salt. */
    public BigInteger verifier(BigInteger salt, String password) {
        return Group.power(secretExponent(salt, password));
    }

    BigInteger secretExponent(BigInteger salt, String password) {
        byte[] secret = Hashes.sha256((realm + name + ":" + password).getBytes(UTF_8));
        return Hashes.number(salt.toByteArray(), secret);
    }

    byte[] bytes() {
        return (realm + name).getBytes(UTF_8);
    }
}
