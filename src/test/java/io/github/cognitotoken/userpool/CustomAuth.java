package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;
import java.util.List;

/** CUSTOM_AUTH: the rounds that the pool's triggers define, after a proof of the password where one is sent first. */
final class CustomAuth implements AuthFlow {

    private final Pool pool;
    private final Steps steps;
    private final Factors factors;
    private final SrpChallenges srp;
    private final PasswordCheck passwords;

    CustomAuth(Pool pool) {
        this.pool = pool;
        this.steps = new Steps(pool);
        this.factors = new Factors(pool);
        this.srp = new SrpChallenges(pool);
        this.passwords = new PasswordCheck(pool.clock());
    }

    @Override
    public JsonObject start(AppClient client, Parameters parameters) {
        String typed = parameters.required("USERNAME");
        if (pool.customRounds().isEmpty()) {
            throw Refusal.invalidParameter("Custom auth lambda trigger is not configured for the user pool.");
        }
        SecretHashCheck.check(client, typed, parameters);
        PoolUser user = pool.findOrPretend(client, typed);
        passwords.checkState(user);
        List<Step> rounds =
                pool.customRounds().stream().map(round -> round.step(user)).toList();
        SignIn signIn =
                factors.afterFactors(SignIn.begin(client, user, parameters)).asking(rounds);
        boolean provesPassword =
                parameters.optional("CHALLENGE_NAME").filter("SRP_A"::equals).isPresent();
        return steps.next(
                provesPassword
                        ? signIn.asking(srp.ofPassword(user, parameters.required("SRP_A"), then -> then))
                        : signIn);
    }
}
