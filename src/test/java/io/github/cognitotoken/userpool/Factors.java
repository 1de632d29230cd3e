package io.github.cognitotoken.userpool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is asked of a user after the password. */
final class Factors {

    private static final Challenge NEW_PASSWORD =
            Challenge.of("NEW_PASSWORD_REQUIRED", Map.of("requiredAttributes", "[]", "userAttributes", "{}"));

    private final Answers answers;

    Factors(Pool pool) {
        this.answers = new Answers(pool);
    }

    SignIn afterPassword(SignIn signIn) {
        PoolUser user = signIn.user();
        List<Challenge> challenges = new ArrayList<>(user.challenges());
        boolean scripted = challenges.stream().anyMatch(c -> c.name().equals(NEW_PASSWORD.name()));
        if (user.status() == PoolUser.Status.FORCE_CHANGE_PASSWORD && !scripted) {
            challenges.add(0, NEW_PASSWORD);
        }
        return signIn.asking(challenges.stream().map(answers::step).toList());
    }
}
