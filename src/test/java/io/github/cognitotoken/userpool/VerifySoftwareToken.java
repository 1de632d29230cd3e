package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import java.util.Optional;

/** The first code of a new authenticator, from when on the user has it. */
final class VerifySoftwareToken implements Operation {

    private final Pool pool;

    VerifySoftwareToken(Pool pool) {
        this.pool = pool;
    }

    @Override
    public JsonObject run(JsonObject request) {
        Parameters members = new Parameters(request);
        String code = Constraints.userCode(request);
        JsonObject answer = new JsonObject();
        answer.addProperty("Status", "SUCCESS");
        Optional<String> accessToken = members.optional("AccessToken");
        if (accessToken.isPresent()) {
            PoolUser user = pool.grants().ofUserAdmin(request).user();
            user.account().verified(verified(user.associated(), code));
        } else {
            String session = members.required("Session");
            SignIn signIn = pool.sessions().find(session).orElseThrow(Sessions::invalid);
            MfaSetup setup = MfaSetup.of(signIn);
            signIn.user().authenticator(verified(setup.pending(), code));
            pool.sessions().use(session);
            answer.addProperty("Session", pool.sessions().open(new MfaSetup(setup.pending(), true).in(signIn)));
        }
        return answer;
    }

    private Authenticator verified(Optional<Authenticator> pending, String code) {
        Authenticator app = pending.orElseThrow(() -> new Refusal(
                400, "SoftwareTokenMFANotFoundException", "Software token has not been associated with the user"));
        if (!app.accepts(code, pool.clock().instant())) {
            throw new Refusal(400, "EnableSoftwareTokenMFAException", "Code mismatch");
        }
        return app;
    }
}
