package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;

/** USER_AUTH: the user's choice of a first factor, made beforehand or asked for. */
final class UserAuth implements AuthFlow {

    private final Pool pool;
    private final Steps steps;
    private final FirstFactors factors;

    UserAuth(Pool pool) {
        this.pool = pool;
        this.steps = new Steps(pool);
        this.factors = new FirstFactors(pool);
    }

    @Override
    public JsonObject start(AppClient client, Parameters parameters) {
        String typed = parameters.required("USERNAME");
        SecretHashCheck.check(client, typed, parameters);
        PoolUser user = pool.findOrPretend(client, typed);
        SignIn signIn = SignIn.begin(client, user, parameters);
        JsonObject answer = steps.first(parameters
                .optional("PREFERRED_CHALLENGE")
                .filter(user.firstFactors()::contains)
                .map(preferred -> factors.chosen(preferred, signIn, parameters))
                .orElseGet(() -> factors.select(signIn)));
        if (answer.has("ChallengeName")
                && answer.get("ChallengeName").getAsString().equals("EMAIL_OTP")) {
            // recorded from the service: this answer does not tell the canonical username (facts 2.4)
            answer.getAsJsonObject("ChallengeParameters").remove("USER_ID_FOR_SRP");
        }
        return answer;
    }
}
