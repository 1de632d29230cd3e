package io.github.cognitotoken.cache;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Redaction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * How the last attempt under a name failed, for those who were waiting for its outcome: what failed once is not tried
 * again by each of them, least of all a wrong password.
 */
final class SharedFailure {

    private final CacheFolder folder;
    private final Redaction redaction;
    private final String file;

    SharedFailure(CacheFolder folder, Redaction redaction, String name) {
        this.folder = folder;
        this.redaction = redaction;
        this.file = name + ".failure";
    }

    /** Leaves it for the others. */
    void leave(Failure failure, Instant endedAt) {
        JsonObject json = new JsonObject();
        json.addProperty("ended_at", endedAt.toEpochMilli());
        json.addProperty("kind", failure.kind().name());
        json.addProperty("message", redaction.scrub(failure.getMessage()));
        json.addProperty("hint", redaction.scrub(failure.hint()));
        failure.awsError().ifPresent(code -> json.addProperty("aws_error", code));
        failure.requestId().ifPresent(id -> json.addProperty("request_id", id));
        folder.note(file, json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What another process left after that moment. */
    Optional<Failure> leftAfter(Instant moment) {
        return folder.read(file).flatMap(content -> parse(content, moment));
    }

    private static Optional<Failure> parse(byte[] content, Instant moment) {
        try {
            JsonObject json = JsonParser.parseString(new String(content, StandardCharsets.UTF_8))
                    .getAsJsonObject();
            if (json.get("ended_at").getAsLong() <= moment.toEpochMilli()) {
                return Optional.empty();
            }
            ErrorKind kind = ErrorKind.valueOf(json.get("kind").getAsString().toUpperCase(Locale.ROOT));
            return Optional.of(Failure.of(
                            kind,
                            json.get("message").getAsString(),
                            json.get("hint").getAsString())
                    .reportedAs(text(json, "aws_error"), text(json, "request_id")));
        } catch (JsonParseException
                | IllegalStateException
                | IllegalArgumentException
                | NullPointerException
                | UnsupportedOperationException
                | StackOverflowError e) {
            return Optional.empty(); // half a reason is none: the attempt is made again
        }
    }

    private static String text(JsonObject json, String name) {
        return json.has(name) ? json.get(name).getAsString() : null;
    }
}
