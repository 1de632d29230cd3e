package io.github.cognitotoken.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether this machine's clock agrees with the server's. */
final class ClockCheck implements Check {

    /** Codes of an authenticator app change every 30 seconds. */
    private static final Duration NOTICEABLE = Duration.ofSeconds(30);

    /** AWS refuses signed requests beyond this, and APIs take tokens for ended or not yet valid. */
    private static final Duration TOO_MUCH = Duration.ofMinutes(5);

    private final ServerProbe server;

    ClockCheck(ServerProbe server) {
        this.server = server;
    }

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public List<String> needs() {
        return List.of(TlsCheck.NAME);
    }

    @Override
    public Optional<Verdict> examine() {
        return server.result()
                .flatMap(result ->
                        result.answer().flatMap(answer -> answer.date()).flatMap(date -> compared(result.at(), date)));
    }

    private static Optional<Verdict> compared(Instant here, Instant there) {
        Duration ahead = Duration.between(there, here);
        if (ahead.abs().compareTo(NOTICEABLE) <= 0) {
            return Verdict.ok("agrees with the server's");
        }
        String message = "this machine's clock is " + told(ahead.abs()) + (ahead.isNegative() ? " behind" : " ahead of")
                + " the server's";
        String fix =
                "set it, by NTP at best (timedatectl set-ntp true): codes of authenticator apps, signed requests and"
                        + " the check of tokens depend on it";
        return ahead.abs().compareTo(TOO_MUCH) > 0 ? Verdict.failed(message, fix) : Verdict.warning(message, fix);
    }

    private static String told(Duration time) {
        if (time.toMinutes() < 2) {
            return time.toSeconds() + " seconds";
        }
        return time.toHours() < 2 ? time.toMinutes() + " minutes" : time.toHours() + " hours";
    }
}
