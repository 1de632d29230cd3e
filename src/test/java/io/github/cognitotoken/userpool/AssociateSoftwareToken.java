package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import java.util.Optional;

/** The secret for a new authenticator: in a sign-in that must set one up, or for who is signed in. */
final class AssociateSoftwareToken implements Operation {

    private final Pool pool;

    AssociateSoftwareToken(Pool pool) {
        this.pool = pool;
    }

    @Override
    public JsonObject run(JsonObject request) {
        Parameters members = new Parameters(request);
        Authenticator app = new Authenticator(Totp.random());
        JsonObject answer = new JsonObject();
        answer.addProperty("SecretCode", app.totp().secret());
        Optional<String> accessToken = members.optional("AccessToken");
        if (accessToken.isPresent()) {
            if (!pool.rules().hasSoftwareTokens()) {
                throw new Refusal(
                        400,
                        "SoftwareTokenMFANotFoundException",
                        "Software Token MFA has not been enabled for the userPool");
            }
            pool.grants().ofUserAdmin(request).user().associate(app);
        } else {
            String session = members.required("Session");
            SignIn signIn = pool.sessions().find(session).orElseThrow(Sessions::invalid);
            MfaSetup.of(signIn);
            pool.sessions().use(session);
            SignIn next = new MfaSetup(Optional.of(app), false).in(signIn);
            answer.addProperty("Session", pool.sessions().open(next));
        }
        return answer;
    }
}
