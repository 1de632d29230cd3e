package io.github.cognitotoken.userpool;

import com.google.gson.JsonObject;

/** USER_PASSWORD_AUTH and its twin for administrators: the password in plain, then the user's challenges. */
final class UserPasswordAuth implements AuthFlow {

    private final Pool pool;
    private final Steps steps;
    private final Factors factors;
    private final PasswordCheck passwords;

    UserPasswordAuth(Pool pool) {
        this.pool = pool;
        this.steps = new Steps(pool);
        this.factors = new Factors(pool);
        this.passwords = new PasswordCheck(pool.clock());
    }

    @Override
    public JsonObject start(AppClient client, Parameters parameters) {
        String typed = parameters.required("USERNAME");
        String password = parameters.required("PASSWORD");
        SecretHashCheck.check(client, typed, parameters);
        PoolUser user = pool.find(typed).orElseThrow(() -> unknown(client));
        passwords.check(user, password);
        pool.devices().check(user, parameters.optional("DEVICE_KEY"));
        return steps.first(factors.afterPassword(SignIn.begin(client, user, parameters)));
    }

    private static Refusal unknown(AppClient client) {
        return client.hidesUnknownUsers() ? PasswordCheck.wrong() : Pool.unknownUser();
    }
}
