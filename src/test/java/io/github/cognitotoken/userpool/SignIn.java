package io.github.cognitotoken.userpool;

import java.util.List;

/** A sign-in under way: the first of the remaining challenges is the one that was asked. */
record SignIn(AppClient client, PoolUser user, List<Challenge> remaining) {

    SignIn {
        remaining = List.copyOf(remaining);
    }

    boolean isComplete() {
        return remaining.isEmpty();
    }

    Challenge challenge() {
        return remaining.get(0);
    }

    SignIn answered() {
        return new SignIn(client, user, remaining.subList(1, remaining.size()));
    }
}
