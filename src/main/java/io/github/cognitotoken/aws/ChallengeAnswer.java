package io.github.cognitotoken.aws;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * RespondToAuthChallenge, or AdminRespondToAuthChallenge.
 *
 * @param session of the challenge; PASSWORD_VERIFIER comes without one
 * @param clientMetadata empty for none
 */
public record ChallengeAnswer(
        String challengeName,
        String clientId,
        Map<String, String> responses,
        Optional<String> session,
        Map<String, String> clientMetadata) {

    public ChallengeAnswer {
        responses = Collections.unmodifiableMap(new LinkedHashMap<>(responses));
        clientMetadata = Collections.unmodifiableMap(new LinkedHashMap<>(clientMetadata));
    }

    /** The same with another response, unless there is one of that name. */
    public ChallengeAnswer withDefault(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(responses);
        all.putIfAbsent(name, value);
        return new ChallengeAnswer(challengeName, clientId, all, session, clientMetadata);
    }

    /** Shows names only: the values are credentials. */
    @Override
    public String toString() {
        return "ChallengeAnswer[" + challengeName + " " + responses.keySet() + "]";
    }
}
