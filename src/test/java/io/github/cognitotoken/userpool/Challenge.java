package io.github.cognitotoken.userpool;

import com.google.gson.JsonArray;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A challenge that the pool asks a user after the right password.
 *
 * @param available the top-level AvailableChallenges, which only SELECT_CHALLENGE has
 * @param expected what ChallengeResponses must hold; empty where the challenge's own rule decides
 */
public record Challenge(
        String name, Map<String, String> parameters, List<String> available, Map<String, String> expected) {

    public static Challenge of(String name, Map<String, String> parameters) {
        return new Challenge(name, Map.copyOf(parameters), List.of(), Map.of());
    }

    public static Challenge select(String... available) {
        return new Challenge("SELECT_CHALLENGE", Map.of(), List.of(available), Map.of());
    }

    /** SELECT_MFA_TYPE between these, each of which is then asked. */
    public static Challenge selectMfa(String... methods) {
        return of("SELECT_MFA_TYPE", Map.of(ChoiceAnswer.CHOICES, json(methods)));
    }

    static String json(String... values) {
        JsonArray array = new JsonArray();
        List.of(values).forEach(array::add);
        return array.toString();
    }

    Challenge with(String parameter, String value) {
        Map<String, String> more = new HashMap<>(parameters);
        more.put(parameter, value);
        return new Challenge(name, Map.copyOf(more), available, expected);
    }

    /** Answered only by these ChallengeResponses: how a test scripts a challenge which the pool has no rule for. */
    public Challenge expecting(Map<String, String> responses) {
        return new Challenge(name, parameters, available, Map.copyOf(responses));
    }
}
