package io.github.cognitotoken.auth;

import io.github.cognitotoken.aws.AuthReply;
import io.github.cognitotoken.aws.AuthTokens;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Answers of the API, for tests. */
final class Replies {

    private Replies() {}

    static AuthReply tokens(String accessToken) {
        return AuthReply.of(
                new AuthTokens(accessToken, Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty()));
    }

    static AuthReply challenge(String name) {
        return challenge(name, Map.of(), "session-1");
    }

    static AuthReply challenge(String name, Map<String, String> parameters, String session) {
        return AuthReply.challenge(name, parameters, List.of(), session);
    }
}
