package io.github.cognitotoken.userpool;

import io.github.cognitotoken.userpool.srp.Identity;
import java.math.BigInteger;
import java.util.Optional;
import java.util.UUID;

/** A device that a user signed in from; it proves itself after it was confirmed. */
final class Device {

    private static final int GROUP_KEY_LENGTH = 8;

    private final String key;
    private final String groupKey;
    private volatile Secret secret;
    private volatile boolean remembered;

    Device(String region) {
        this.key = region + "_" + UUID.randomUUID();
        this.groupKey = "-" + UUID.randomUUID().toString().substring(0, GROUP_KEY_LENGTH);
    }

    String key() {
        return key;
    }

    String groupKey() {
        return groupKey;
    }

    Identity identity() {
        return new Identity(groupKey, key);
    }

    void confirm(Secret verified) {
        this.secret = verified;
    }

    /** What it was confirmed with. */
    Optional<Secret> secret() {
        return Optional.ofNullable(secret);
    }

    boolean isConfirmed() {
        return secret != null;
    }

    /** Whether it stands in for a second factor. */
    boolean isRemembered() {
        return remembered;
    }

    void remember(boolean status) {
        this.remembered = status;
    }

    record Secret(BigInteger salt, BigInteger verifier) {}
}
