package io.github.cognitotoken.totp;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** A ledger in memory. */
public final class Ledger implements TotpLedger {

    private final Map<String, Long> last = new HashMap<>();

    @Override
    public synchronized OptionalLong reserve(String secret, long earliest, long latest) {
        long step = Math.max(earliest, last.getOrDefault(secret, Long.MIN_VALUE) + 1);
        if (step > latest) {
            return OptionalLong.empty();
        }
        last.put(secret, step);
        return OptionalLong.of(step);
    }
}
