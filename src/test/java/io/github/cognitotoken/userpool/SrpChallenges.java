package io.github.cognitotoken.userpool;

import io.github.cognitotoken.userpool.srp.Exchange;
import io.github.cognitotoken.userpool.srp.Group;
import io.github.cognitotoken.userpool.srp.Identity;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;

/** PASSWORD_VERIFIER and DEVICE_PASSWORD_VERIFIER, each for the SRP_A it answers. */
final class SrpChallenges {

    private static final int BLOCK_BYTES = 1024;

    private final Pool pool;
    private final PasswordCheck passwords;
    private final SecureRandom random = new SecureRandom();

    SrpChallenges(Pool pool) {
        this.pool = pool;
        this.passwords = new PasswordCheck(pool.clock());
    }

    /** What follows the proof is left to the caller: it differs between flows. */
    Step ofPassword(PoolUser user, String clientValue, UnaryOperator<SignIn> then) {
        Identity identity = new Identity(pool.name(), user.username());
        Exchange exchange = exchange(identity, user.verifier(identity), clientValue);
        String block = secretBlock();
        Map<String, String> parameters = Map.of(
                "SALT", user.salt(),
                "SRP_B", exchange.serverValue().toString(16),
                "SECRET_BLOCK", block,
                "USERNAME", user.username(),
                "USER_ID_FOR_SRP", user.username());
        PasswordClaim claim = new PasswordClaim(exchange, block, pool.clock());
        Answer rule = (signIn, responses) -> {
            claim.checkForm(responses);
            passwords.check(user, () -> claim.isProven(responses));
            return then.apply(signIn.answered());
        };
        return new Step(Challenge.of("PASSWORD_VERIFIER", parameters), rule.once());
    }

    Step ofDevice(PoolUser user, Device device, String clientValue) {
        Device.Secret secret = device.secret().orElseThrow();
        Exchange exchange = exchange(device.identity(), secret.verifier(), clientValue);
        String block = secretBlock();
        Map<String, String> parameters = Map.of(
                "SALT", secret.salt().toString(16),
                "SRP_B", exchange.serverValue().toString(16),
                "SECRET_BLOCK", block,
                "USERNAME", user.username(),
                "DEVICE_KEY", device.key());
        PasswordClaim claim = new PasswordClaim(exchange, block, pool.clock());
        Answer rule = (signIn, responses) -> {
            claim.checkForm(responses);
            if (!claim.isProven(responses)) {
                throw PasswordCheck.wrong();
            }
            return signIn.answered();
        };
        return new Step(Challenge.of("DEVICE_PASSWORD_VERIFIER", parameters), rule.once());
    }

    private Exchange exchange(Identity identity, BigInteger verifier, String clientValue) {
        try {
            BigInteger value = new BigInteger(clientValue, 16);
            if (value.bitLength() > Group.N.bitLength()) {
                throw new IllegalArgumentException("A is longer than N");
            }
            return Exchange.start(identity, verifier, value, pool.serverValue(), random);
        } catch (IllegalArgumentException e) { // not hexadecimal, too
            throw Refusal.invalidParameter("Invalid SRP_A");
        }
    }

    private String secretBlock() {
        byte[] bytes = new byte[BLOCK_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
