package io.github.cognitotoken.aws;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a request of a sign-in: tokens or a challenge.
 *
 * @param challengeName {@code ChallengeName}
 * @param parameters {@code ChallengeParameters}
 * @param available {@code AvailableChallenges}
 * @param session to send with the answer to the challenge
 */
public record AuthReply(
        Optional<AuthTokens> tokens,
        Optional<String> challengeName,
        Map<String, String> parameters,
        List<String> available,
        Optional<String> session) {

    /** A sign-in that has succeeded. */
    public static AuthReply of(AuthTokens tokens) {
        return new AuthReply(Optional.of(tokens), Optional.empty(), Map.of(), List.of(), Optional.empty());
    }

    /** One that goes on. */
    public static AuthReply challenge(
            String name, Map<String, String> parameters, List<String> available, String session) {
        return new AuthReply(Optional.empty(), Optional.of(name), parameters, available, Optional.ofNullable(session));
    }

    /** Shows what the answer contains, but never the session or a token. */
    @Override
    public String toString() {
        return "AuthReply[" + challengeName.orElse(tokens.isPresent() ? "tokens" : "nothing") + "]";
    }
}
