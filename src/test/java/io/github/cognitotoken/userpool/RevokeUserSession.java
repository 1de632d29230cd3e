package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import java.util.List;

/** Ends a session of who is signed in, but for the one that asks. */
final class RevokeUserSession implements Operation {

    private static final List<String> KINDS = List.of("NONE", "LINKED");

    private final Pool pool;

    RevokeUserSession(Pool pool) {
        this.pool = pool;
    }

    @Override
    public JsonObject run(JsonObject request) {
        Grant caller = pool.grants().ofUserAdmin(request);
        String id = Constraints.present(request, "SessionId");
        String linked =
                new Parameters(request).optional("RevokeAssociatedSessions").orElse("NONE");
        if (!id.matches("(tkn|sso)[a-z0-9]{25}") || !KINDS.contains(linked)) {
            throw Refusal.invalidParameter(
                    "1 validation error detected: Value at 'sessionId' failed to satisfy constraint");
        }
        if (!pool.tokenSessions().areTracked()) {
            throw ListUserSessions.notTracked();
        }
        TokenSessions.Entry entry = pool.tokenSessions().of(caller.user()).stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(400, "ResourceNotFoundException", "Session does not exist."));
        if (entry.grant().originJti().equals(caller.originJti())) {
            throw Refusal.invalidParameter("The session of the access token cannot be revoked.");
        }
        pool.grants().revoke(entry.grant());
        return new JsonObject();
    }
}
