package io.github.cognitotoken.storage.keyring;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.cognitotoken.host.ProgramRunner;
import io.github.cognitotoken.host.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A store in memory behind the protocol of credential helpers, with the ways in which real ones were seen to fail. */
final class FakeStore implements ProgramRunner {

    /** What was run, such as {@code pass get}. */
    final List<String> runs = new ArrayList<>();

    String secret = "";
    String url = "";
    String username = "";
    boolean locked;
    boolean silent;
    String broken = "";
    Duration limit;

    @Override
    public Outcome run(Path program, String argument, Secret stdin, Duration given) {
        String helper = program.getFileName().toString().replace("docker-credential-", "");
        runs.add(helper + " " + argument);
        limit = given;
        if (silent) {
            return new Outcome(-1, bytes(""), bytes(""), true);
        }
        if (helper.equals(broken)) {
            return new Outcome(1, bytes("no service\nof that name\n"), bytes("chatter"), false);
        }
        return switch (argument) {
            case "get" -> get(stdin.reveal());
            case "store" -> put(JsonParser.parseString(stdin.reveal()).getAsJsonObject());
            default -> answer(locked ? "{\"\":\"account not defined\"}" : "{}");
        };
    }

    private Outcome get(String asked) {
        if (locked || secret.isEmpty() || !(url.isEmpty() || asked.equals(url))) {
            return new Outcome(1, bytes("credentials not found in native keychain\n"), bytes(""), false);
        }
        return answer("{\"ServerURL\":\"" + asked + "\",\"Username\":\"x\",\"Secret\":\"" + secret + "\"}\n");
    }

    private Outcome put(JsonObject given) {
        if (locked) {
            return new Outcome(1, bytes("Cannot create an item in a locked collection\n"), bytes(""), false);
        }
        url = given.get("ServerURL").getAsString();
        username = given.get("Username").getAsString();
        secret = given.get("Secret").getAsString();
        return answer("");
    }

    private static Outcome answer(String text) {
        return new Outcome(0, bytes(text), bytes(""), false);
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
