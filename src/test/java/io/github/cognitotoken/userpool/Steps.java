package io.github.cognitotoken.userpool;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What follows a right password: the next challenge with a new session, or tokens. */
final class Steps {

    private static final Challenge NEW_PASSWORD =
            Challenge.of("NEW_PASSWORD_REQUIRED", Map.of("requiredAttributes", "[]", "userAttributes", "{}"));

    private final Pool pool;

    Steps(Pool pool) {
        this.pool = pool;
    }

    JsonObject first(AppClient client, PoolUser user) {
        List<Challenge> challenges = new ArrayList<>(user.challenges());
        boolean scripted = challenges.stream().anyMatch(c -> c.name().equals(NEW_PASSWORD.name()));
        if (user.status() == PoolUser.Status.FORCE_CHANGE_PASSWORD && !scripted) {
            challenges.add(0, NEW_PASSWORD);
        }
        JsonObject answer = next(new SignIn(client, user, challenges));
        if (answer.has("ChallengeName")) {
            answer.getAsJsonObject("ChallengeParameters").addProperty("USER_ID_FOR_SRP", user.username());
        }
        return answer;
    }

    JsonObject next(SignIn signIn) {
        JsonObject answer = new JsonObject();
        JsonObject parameters = new JsonObject();
        if (signIn.isComplete()) {
            answer.add("AuthenticationResult", pool.tokens().signedIn(signIn.client(), signIn.user()));
        } else {
            Challenge challenge = signIn.challenge();
            challenge.parameters().forEach(parameters::addProperty);
            answer.addProperty("ChallengeName", challenge.name());
            answer.addProperty("Session", pool.sessions().open(signIn));
            addAvailable(challenge, answer);
        }
        answer.add("ChallengeParameters", parameters);
        return answer;
    }

    private static void addAvailable(Challenge challenge, JsonObject answer) {
        if (!challenge.available().isEmpty()) {
            JsonArray names = new JsonArray();
            challenge.available().forEach(names::add);
            answer.add("AvailableChallenges", names);
        }
    }
}
