package io.github.cognitotoken.userpool.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Base64;

/** What the page's script sends of a credential: JSON with members in base64url. */
record PasskeyReply(JsonObject members) {

    static PasskeyReply parse(String json) {
        try {
            return new PasskeyReply(JsonParser.parseString(json).getAsJsonObject());
        } catch (JsonParseException | IllegalStateException e) {
            throw incomplete();
        }
    }

    String id() {
        return text("id");
    }

    byte[] bytes(String member) {
        try {
            return Base64.getUrlDecoder().decode(text(member));
        } catch (IllegalArgumentException e) {
            throw incomplete();
        }
    }

    /** Type, challenge and origin, of which the browser makes sure (WebAuthn 7.1 and 7.2). */
    void checkClientData(String type, PasskeyChallenges challenges, String origin) {
        JsonObject clientData =
                parse(new String(bytes("clientDataJSON"), UTF_8)).members();
        PasskeyReply said = new PasskeyReply(clientData);
        if (!said.text("type").equals(type) || !said.text("origin").equals(origin)) {
            throw new SignInRefused("The passkey was used on another page.");
        }
        if (!challenges.spend(said.text("challenge"))) {
            throw new SignInRefused("The passkey's answer comes too late, or a second time.");
        }
    }

    private String text(String member) {
        if (!members.has(member) || !members.get(member).isJsonPrimitive()) {
            throw incomplete();
        }
        return members.get(member).getAsString();
    }

    private static SignInRefused incomplete() {
        return new SignInRefused("The passkey's answer is incomplete.");
    }
}
