package io.github.cognitotoken.output;

import java.time.Instant;
import java.util.Optional;

/**
 * A session of a user, as the user pool tracks it. All of it is text from outside.
 *
 * @param type {@code TOKEN} or {@code SSO}
 * @param device what signed in, by its User-Agent
 * @param origin the SSO session that a token session came through
 * @param current whether it is that of the access token that asked
 */
public record UserSession(
        String id,
        Optional<String> type,
        Optional<String> clientId,
        Optional<Instant> created,
        Optional<Instant> lastActive,
        Optional<String> device,
        Optional<String> address,
        Optional<String> city,
        Optional<String> country,
        Optional<String> origin,
        boolean current) {}
