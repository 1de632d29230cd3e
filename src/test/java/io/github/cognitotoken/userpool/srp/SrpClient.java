package io.github.cognitotoken.userpool.srp;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** A client for the tests of the pool; what the server's half and it have in common is held by vectors. */
public final class SrpClient {

    private static final int SECRET_BITS = 1024;

    private final BigInteger a;

    public SrpClient() {
        this(new BigInteger(SECRET_BITS, new SecureRandom()));
    }

    SrpClient(BigInteger a) {
        this.a = a;
    }

    public String srpA() {
        return Group.power(a).toString(16);
    }

    /** The three claim parameters that answer this challenge. */
    public Map<String, String> claim(
            Identity identity, String password, Map<String, String> challenge, String timestamp) {
        BigInteger salt = new BigInteger(challenge.get("SALT"), 16);
        BigInteger serverValue = new BigInteger(challenge.get("SRP_B"), 16);
        String block = challenge.get("SECRET_BLOCK");
        BigInteger u = Exchange.scrambler(Group.power(a), serverValue);
        BigInteger x = identity.secretExponent(salt, password);
        BigInteger base = serverValue
                .subtract(Group.K.multiply(identity.verifier(salt, password)))
                .mod(Group.N);
        byte[] key = Hashes.key(u, base.modPow(a.add(u.multiply(x)), Group.N));
        byte[] signature = Exchange.signature(key, identity, Base64.getDecoder().decode(block), timestamp);
        return Map.of(
                "PASSWORD_CLAIM_SIGNATURE", Base64.getEncoder().encodeToString(signature),
                "PASSWORD_CLAIM_SECRET_BLOCK", block,
                "TIMESTAMP", timestamp);
    }
}
