package io.github.cognitotoken.storage.keyring;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.ProgramRunner;
import io.github.cognitotoken.host.Secret;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A program that reads and writes the operating system's store, by Docker's protocol
 * (https://github.com/docker/docker-credential-helpers): a command as argument, data on standard input, the answer or
 * the error on standard output.
 */
final class CredentialHelper {

    /** Names the secret in the store. The helpers take http and https only; the host can never exist (RFC 2606). */
    static final String URL = "https://cognito-token.invalid/cache";

    private static final String USERNAME = "cache-key";
    private static final String ABSENT = "credentials not found";

    private final Store store;
    private final Path program;
    private final ProgramRunner programs;
    private final Duration limit;

    CredentialHelper(Store store, Path program, ProgramRunner programs, Duration limit) {
        this.store = store;
        this.program = program;
        this.programs = programs;
        this.limit = limit;
    }

    Store store() {
        return store;
    }

    /**
     * The secret; empty if the helper says that there is no secret.
     *
     * @throws Refused if the store does not return it
     * @throws Failure of kind {@code INTERACTION} if it does not answer
     */
    Optional<Secret> get() throws Refused {
        ProgramRunner.Outcome outcome = run("get", URL);
        String answer = text(outcome.stdout());
        if (outcome.exitCode() != 0) {
            if (answer.contains(ABSENT)) {
                return Optional.empty();
            }
            throw failed("does not return the cache's key", outcome);
        }
        JsonElement secret = parse("get", answer).get("Secret");
        if (secret == null || !secret.isJsonPrimitive() || secret.getAsString().isEmpty()) {
            return Optional.empty(); // docker-credential-pass ends with 0 and empty fields
        }
        return Optional.of(Secret.of(secret.getAsString()));
    }

    /**
     * Puts the secret into the store, and replaces an older one.
     *
     * @throws Refused if the store does not accept it
     * @throws Failure of kind {@code INTERACTION} if it does not answer
     */
    void put(Secret secret) throws Refused {
        JsonObject json = new JsonObject();
        json.addProperty("ServerURL", URL);
        json.addProperty("Username", USERNAME);
        json.addProperty("Secret", secret.reveal());
        ProgramRunner.Outcome outcome = run("store", json.toString());
        if (outcome.exitCode() != 0) {
            throw failed("does not store the cache's key", outcome);
        }
    }

    /**
     * Whether the secret may exist although the helper did not find it: the secret service says so of a locked keyring.
     */
    boolean mayHideIt() throws Refused {
        ProgramRunner.Outcome outcome = run("list", "");
        if (outcome.exitCode() != 0) {
            return true;
        }
        JsonObject names = parse("list", text(outcome.stdout()));
        return names.has(URL) || names.has(""); // the name of a locked entry is empty
    }

    private ProgramRunner.Outcome run(String command, String input) throws Refused {
        try {
            ProgramRunner.Outcome outcome = programs.run(program, command, Secret.of(input), limit);
            if (outcome.timedOut()) {
                throw failure("the keyring did not answer within " + limit.toSeconds() + " seconds: " + store.program()
                        + " was ended");
            }
            return outcome;
        } catch (IOException e) {
            String why = ExternalText.of(e.getMessage());
            throw new Refused(
                    failure(store.program() + " cannot be run: " + why).causedBy(e));
        }
    }

    private JsonObject parse(String command, String answer) throws Refused {
        try {
            return JsonParser.parseString(answer).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new Refused(
                    failure(store.program() + " " + command + " does not answer as a credential helper does"));
        }
    }

    private Refused failed(String what, ProgramRunner.Outcome outcome) {
        String stdout = text(outcome.stdout());
        // a text with a brace may be an answer, and hold the secret
        String said = ((stdout.contains("{") ? "" : stdout) + text(outcome.stderr()))
                .lines()
                .collect(Collectors.joining("; "));
        return new Refused(failure(store.program() + " " + what + ": " + ExternalText.of(said)));
    }

    /** The failure, with the ways out in its hint. */
    Failure failure(String message) {
        return Failure.of(
                ErrorKind.INTERACTION, message, store.unlocking() + "; or set COGNITO_CACHE to file or to none");
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    }
}
