package io.github.cognitotoken.storage;

import com.google.gson.JsonObject;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Redaction;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The failure of the last attempt under a name, stored for the processes that waited for its outcome. They do not
 * repeat the attempt, so a wrong password is sent once.
 */
final class SharedFailure {

    private static final int SALT_BYTES = 8;
    private static final int TAG_DIGITS = 4;

    private final StorageFolder folder;
    private final Redaction redaction;
    private final String file;

    SharedFailure(StorageFolder folder, Redaction redaction, String name) {
        this.folder = folder;
        this.redaction = redaction;
        this.file = name + FileNames.FAILURE;
    }

    /** Stores the failure for the waiting processes. */
    void leave(Failure failure, Attempt attempt, Instant endedAt) {
        if (!folder.hasPath()) {
            return;
        }
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        JsonObject json = new JsonObject();
        json.addProperty("salt", HexFormat.of().formatHex(salt));
        json.addProperty("attempt", tag(HexFormat.of().formatHex(salt), attempt));
        json.addProperty("ended_at", endedAt.toEpochMilli());
        json.addProperty("kind", failure.kind().name());
        json.addProperty("message", redaction.scrub(failure.getMessage()));
        json.addProperty("hint", redaction.scrub(failure.hint()));
        failure.awsError().ifPresent(code -> json.addProperty("aws_error", redaction.scrub(code)));
        failure.requestId().ifPresent(id -> json.addProperty("request_id", redaction.scrub(id)));
        folder.note(file, JsonFile.bytes(json));
    }

    /** The failure of the same attempt, if another process stored one between these moments. */
    Optional<Failure> leftBetween(Instant from, Instant now, Attempt attempt) {
        return folder.read(file).flatMap(content -> parse(content, from, now, attempt));
    }

    void takeAway() {
        folder.delete(file);
    }

    /**
     * Four hex digits: enough to tell attempts apart, and too few to test a guessed password with, since one in 65,536
     * of all guesses fits.
     */
    private static String tag(String salt, Attempt attempt) {
        return new Digest("attempt").add(salt).add(attempt.inputs()).hex().substring(0, TAG_DIGITS);
    }

    private static Optional<Failure> parse(byte[] content, Instant from, Instant now, Attempt attempt) {
        try {
            return JsonFile.read(content, json -> parse(json, from, now, attempt));
        } catch (Unreadable e) {
            return Optional.empty(); // a file that cannot be read counts as absent: the attempt is made again
        }
    }

    private static Optional<Failure> parse(JsonObject json, Instant from, Instant now, Attempt attempt) {
        long endedAt = json.get("ended_at").getAsLong();
        String salt = json.get("salt").getAsString();
        // a failure in the future means that the clock was set back since
        if (endedAt <= from.toEpochMilli()
                || endedAt > now.plusSeconds(2).toEpochMilli()
                || !json.get("attempt").getAsString().equals(tag(salt, attempt))) {
            return Optional.empty();
        }
        ErrorKind kind = ErrorKind.valueOf(json.get("kind").getAsString().toUpperCase(Locale.ROOT));
        return Optional.of(Failure.of(
                        kind,
                        json.get("message").getAsString(),
                        json.get("hint").getAsString())
                .reportedAs(text(json, "aws_error"), text(json, "request_id")));
    }

    private static String text(JsonObject json, String name) {
        return json.has(name) ? json.get(name).getAsString() : null;
    }
}
