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
        Parameters responses = Parameters.of(request, "ChallengeResponses");
        boolean sessionless = name.endsWith("PASSWORD_VERIFIER") && !request.has("Session");
        String session = sessionless
                ? responses.required("PASSWORD_CLAIM_SECRET_BLOCK")
                : new Parameters(request).required("Session");
        SignIn signIn = pool.sessions()
                .find(session, client)
                .filter(found -> found.step().sessionless() == sessionless)
                .orElseThrow(() -> sessionless ? PasswordCheck.wrong() : Sessions.invalid());
        if (!signIn.challenge().name().equals(name) || !signIn.user().isNamed(responses.required("USERNAME"))) {
            throw Sessions.invalid();
        }
        // Over the canonical username, even where the sign-in began with an alias; recorded from the service:
        // EMAIL_OTP, which need not tell that name, takes the typed one (facts 2.4).
        String hashed = name.equals("EMAIL_OTP")
                ? responses.required("USERNAME")
                : signIn.user().username();
        SecretHashCheck.check(client, hashed, responses);
        pool.devices().check(signIn.user(), responses.optional("DEVICE_KEY"));
        return steps.next(answer(session, withDevice(signIn, responses), responses));
    }

    private SignIn answer(String session, SignIn signIn, Parameters responses) {
        Answer rule = signIn.step().rule();
        if (rule.isFinal()) {
            pool.sessions().use(session);
            return rule.accept(signIn, responses);
        }
        SignIn answered = rule.accept(signIn, responses);
        pool.sessions().use(session);
        return answered;
    }

    private static SignIn withDevice(SignIn signIn, Parameters responses) {
        return responses.optional("DEVICE_KEY").map(signIn::from).orElse(signIn);
    }
}
