package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;

/** USER_SRP_AUTH: the password is proven, not shown; a user whom nobody knows gets a challenge like any other. */
final class UserSrpAuth implements AuthFlow {

    private final Pool pool;
    private final Steps steps;
    private final Factors factors;
    private final SrpChallenges srp;

    UserSrpAuth(Pool pool) {
        this.pool = pool;
        this.steps = new Steps(pool);
        this.factors = new Factors(pool);
        this.srp = new SrpChallenges(pool);
    }

    @Override
    public JsonObject start(AppClient client, Parameters parameters) {
        String typed = parameters.required("USERNAME");
        String clientValue = parameters.required("SRP_A");
        SecretHashCheck.check(client, typed, parameters);
        PoolUser user = pool.findOrPretend(client, typed);
        Step verifier = srp.ofPassword(user, clientValue, factors::afterPassword);
        boolean session = client.sendsSessionWithSrp();
        return steps.next(
                SignIn.begin(client, user, parameters).asking(session ? verifier : verifier.withoutSession()));
    }
}
