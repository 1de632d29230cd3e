package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;

/** Answers the challenge of a session; the next one or the tokens come back. */
final class RespondToAuthChallenge implements Operation {

    private final Pool pool;
    private final Steps steps;

    RespondToAuthChallenge(Pool pool) {
        this.pool = pool;
        this.steps = new Steps(pool);
    }

    @Override
    public JsonObject run(JsonObject request) {
        AppClient client = pool.client(Constraints.clientId(request));
        String name = Constraints.present(request, "ChallengeName");
        String session = new Parameters(request).required("Session");
        SignIn signIn = pool.sessions().find(session, client);
        Parameters responses = Parameters.of(request, "ChallengeResponses");
        if (!signIn.challenge().name().equals(name) || !signIn.user().isNamed(responses.required("USERNAME"))) {
            throw Refusal.notAuthorized("Invalid session for the user.");
        }
        // Over the canonical username, even where the sign-in began with an alias.
        SecretHashCheck.check(client, signIn.user().username(), responses);
        Answers.of(signIn.challenge()).check(signIn, responses);
        pool.sessions().use(session);
        return steps.next(signIn.answered());
    }
}
