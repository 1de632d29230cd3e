package io.github.cognitotoken.output;

import java.time.Instant;
import java.util.Optional;

/**
 * The state of a sign-in.
 *
 * @param username who is signed in; empty if nobody
 * @param flow the flow of the sign-in, where it is known
 * @param accessTokenEnds by this machine's clock
 * @param idTokenEnds by this machine's clock
 * @param refreshToken whether there is a refresh token
 * @param available how to obtain a token without a person: {@code cached}, {@code refresh} or {@code credentials}, or
 *     {@link #KEYRING}; empty if a person is needed
 */
public record StatusReport(
        String clientId,
        Optional<String> username,
        Optional<String> flow,
        Optional<Instant> accessTokenEnds,
        Optional<Instant> idTokenEnds,
        boolean refreshToken,
        Optional<String> available) {

    /** There are encrypted tokens; only the key in the keyring can open them. */
    public static final String KEYRING = "keyring";

    boolean isUnread() {
        return available.filter(KEYRING::equals).isPresent();
    }
}
