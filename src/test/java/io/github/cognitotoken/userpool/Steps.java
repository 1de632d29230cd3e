package io.github.cognitotoken.userpool;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Optional;

/** The answer to a request of a sign-in: the next challenge with a new session, or tokens. */
final class Steps {

    private final Pool pool;

    Steps(Pool pool) {
        this.pool = pool;
    }

    /** To the request that began it: the first challenge tells the canonical username. */
    JsonObject first(SignIn signIn) {
        JsonObject answer = next(signIn);
        if (answer.has("ChallengeName")) {
            answer.getAsJsonObject("ChallengeParameters")
                    .addProperty("USER_ID_FOR_SRP", signIn.user().username());
        }
        return answer;
    }

    JsonObject next(SignIn signIn) {
        JsonObject answer = new JsonObject();
        JsonObject parameters = new JsonObject();
        if (signIn.isComplete()) {
            answer.add("AuthenticationResult", tokens(signIn));
        } else {
            Challenge challenge = signIn.challenge();
            challenge.parameters().forEach(parameters::addProperty);
            answer.addProperty("ChallengeName", challenge.name());
            addSession(signIn, answer);
            addAvailable(challenge, answer);
        }
        answer.add("ChallengeParameters", parameters);
        return answer;
    }

    /** From a device that is not known yet, with the key it may be confirmed by. */
    private JsonObject tokens(SignIn signIn) {
        Optional<Device> known = pool.devices().confirmed(signIn);
        if (known.isPresent() || !pool.devices().tracks()) {
            return pool.tokens().signedIn(signIn.client(), signIn.user(), known.map(Device::key));
        }
        Device device = signIn.user().devices().add(pool.devices().region());
        JsonObject result = pool.tokens().signedIn(signIn.client(), signIn.user(), Optional.of(device.key()));
        result.add("NewDeviceMetadata", DevicePolicy.metadata(device));
        return result;
    }

    private void addSession(SignIn signIn, JsonObject answer) {
        if (signIn.step().sessionless()) {
            pool.sessions().open(signIn, signIn.challenge().parameters().get("SECRET_BLOCK"));
        } else {
            answer.addProperty("Session", pool.sessions().open(signIn));
        }
    }

    private static void addAvailable(Challenge challenge, JsonObject answer) {
        if (!challenge.available().isEmpty()) {
            JsonArray names = new JsonArray();
            challenge.available().forEach(names::add);
            answer.add("AvailableChallenges", names);
        }
    }
}
