package io.github.cognitotoken.auth;

import io.github.cognitotoken.aws.AuthReply;
import io.github.cognitotoken.aws.AuthTokens;
import java.util.Optional;

/**
 * One answer of Cognito during a sign-in.
 *
 * @param session to send with the answer to the challenge
 * @param deviceKey of the device that the refresh token belongs to
 */
public record AuthStep(
        Optional<AuthTokens> tokens,
        Optional<Challenge> challenge,
        Optional<String> session,
        Optional<String> deviceKey) {

    static AuthStep of(AuthReply reply) {
        return new AuthStep(
                reply.tokens(),
                reply.challengeName().map(name -> Challenge.of(name, reply.parameters(), reply.available())),
                reply.session(),
                reply.tokens().flatMap(AuthTokens::newDevice).map(AuthTokens.NewDevice::key));
    }

    /** Shows what the answer contains, but never the session or a token. */
    @Override
    public String toString() {
        return "AuthStep[" + challenge.map(Challenge::name).orElse(tokens.isPresent() ? "tokens" : "nothing") + "]";
    }

    /** The canonical username, if this step has it. */
    public Optional<String> canonicalUsername() {
        return challenge.flatMap(c -> parameter(c, "USERNAME").or(() -> parameter(c, "USER_ID_FOR_SRP")));
    }

    /** The same step on a known device. */
    public AuthStep onDevice(String key) {
        return new AuthStep(tokens, challenge, session, Optional.of(key));
    }

    private static Optional<String> parameter(Challenge challenge, String name) {
        return Optional.ofNullable(challenge.parameters().get(name)).filter(value -> !value.isEmpty());
    }
}
