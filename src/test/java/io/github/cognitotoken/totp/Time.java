package io.github.cognitotoken.totp;

import io.github.cognitotoken.host.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A clock that goes on when somebody waits by it. */
final class Time implements InstantSource, Pause {

    private final List<Duration> waits = new ArrayList<>();
    private Instant now;

    Time(Instant now) {
        this.now = now;
    }

    /** The waits so far. */
    List<Duration> waits() {
        return waits;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void of(Duration time) {
        waits.add(time);
        pass(time);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }
}
