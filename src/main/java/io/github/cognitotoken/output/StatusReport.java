package io.github.cognitotoken.output;

import java.time.Instant;
import java.util.Optional;

/**
 * The state of a sign-in.
 *
 * @param username who is signed in; empty if nobody is
 * @param flow the flow of the sign-in, where it is known
 * @param accessTokenEnds by this machine's clock
 * @param idTokenEnds by this machine's clock
 * @param refreshToken whether there is a refresh token
 * @param available how a token can be had without a person: {@code cached}, {@code refresh} or {@code credentials}; empty
 *     if a person is needed
 */
public record StatusReport(
        String clientId,
        Optional<String> username,
        Optional<String> flow,
        Optional<Instant> accessTokenEnds,
        Optional<Instant> idTokenEnds,
        boolean refreshToken,
        Optional<String> available) {}
