package io.github.cognitotoken.userpool;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** A user's authenticator app as the pool sees it: takes the codes of now and of one step around, each once. */
final class Authenticator {

    private final Totp totp;
    private final Set<Long> used = new HashSet<>();

    Authenticator(Totp totp) {
        this.totp = totp;
    }

    Totp totp() {
        return totp;
    }

    /** Whether this is a code of about now; uses it up. */
    synchronized boolean accepts(String code, Instant now) {
        long current = Totp.step(now);
        Optional<Long> step = LongStream.rangeClosed(current - 1, current + 1)
                .filter(s -> totp.code(s).equals(code))
                .boxed()
                .findFirst();
        if (step.isPresent() && !used.add(step.get())) {
            throw new Refusal(400, "ExpiredCodeException", "Your software token has already been used once.");
        }
        return step.isPresent();
    }
}
