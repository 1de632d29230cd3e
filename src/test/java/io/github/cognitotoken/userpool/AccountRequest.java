package io.github.cognitotoken.userpool;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the operations on accounts have in common: app client, username and the hash over both. */
record AccountRequest(Pool pool, Parameters members, AppClient client, String username) {

    static AccountRequest of(Pool pool, JsonObject request) {
        AppClient client = pool.client(Constraints.clientId(request));
        String username = Constraints.present(request, "Username");
        Parameters members = new Parameters(request);
        SecretHashCheck.check(client, username, members.optional("SecretHash"));
        return new AccountRequest(pool, members, client, username);
    }

    Optional<PoolUser> user() {
        return pool.find(username);
    }

    /** For a code about a user who does not exist: nobody is to learn that. */
    Refusal unknownUser() {
        return client.hidesUnknownUsers() ? expiredCode() : unknownUserByName();
    }

    static Refusal unknownUserByName() {
        return new Refusal(400, "UserNotFoundException", "Username/client id combination not found.");
    }

    static Refusal expiredCode() {
        return new Refusal(400, "ExpiredCodeException", "Invalid code provided, please request a code again.");
    }

    /** Wrong codes use nothing up. */
    void checkCode(PoolUser user) {
        if (!members.required("ConfirmationCode").equals(user.code())) {
            throw new Refusal(400, "CodeMismatchException", "Invalid verification code provided, please try again.");
        }
    }

    Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        if (members.members().has("UserAttributes")) {
            for (JsonElement attribute : members.members().getAsJsonArray("UserAttributes")) {
                JsonObject pair = attribute.getAsJsonObject();
                attributes.put(pair.get("Name").getAsString(), pair.get("Value").getAsString());
            }
        }
        return attributes;
    }
}
