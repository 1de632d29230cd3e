package io.github.cognitotoken.userpool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sign-in under way: the first of the remaining steps is the one that was asked. */
record SignIn(AppClient client, PoolUser user, Optional<String> deviceKey, List<Step> remaining) {

    SignIn {
        remaining = List.copyOf(remaining);
    }

    /** One that nothing was asked of yet, maybe from a device. */
    static SignIn begin(AppClient client, PoolUser user, Parameters parameters) {
        return new SignIn(client, user, parameters.optional("DEVICE_KEY"), List.of());
    }

    boolean isComplete() {
        return remaining.isEmpty();
    }

    Step step() {
        return remaining.get(0);
    }

    Challenge challenge() {
        return step().challenge();
    }

    SignIn answered() {
        return new SignIn(client, user, deviceKey, remaining.subList(1, remaining.size()));
    }

    /** Asks these before what remains. */
    SignIn asking(List<Step> steps) {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(remaining);
        return new SignIn(client, user, deviceKey, all);
    }

    SignIn asking(Step step) {
        return asking(List.of(step));
    }

    SignIn from(String device) {
        return new SignIn(client, user, Optional.of(device), remaining);
    }
}
