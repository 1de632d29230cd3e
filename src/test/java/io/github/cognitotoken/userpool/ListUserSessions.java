package io.github.cognitotoken.userpool;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** The sessions of who is signed in, in pages. */
final class ListUserSessions implements Operation {

    static final int PAGE = 10;

    private final Pool pool;

    ListUserSessions(Pool pool) {
        this.pool = pool;
    }

    static Refusal notTracked() {
        return new Refusal(
                400, "OperationNotEnabledException", "User session tracking is not enabled for this user pool.");
    }

    @Override
    public JsonObject run(JsonObject request) {
        Grant caller = pool.grants().ofUserAdmin(request);
        if (!pool.tokenSessions().areTracked()) {
            throw notTracked();
        }
        List<TokenSessions.Entry> all = pool.tokenSessions().of(caller.user());
        int from = new Parameters(request)
                .optional("NextToken")
                .map(Integer::parseInt)
                .orElse(0);
        int to = Math.min(from + PAGE, all.size());
        JsonArray sessions = new JsonArray();
        all.subList(from, to).forEach(entry -> sessions.add(entry.json(caller)));
        JsonObject answer = new JsonObject();
        answer.add("Sessions", sessions);
        if (to < all.size()) {
            answer.addProperty("NextToken", Integer.toString(to));
        }
        return answer;
    }
}
