package io.github.cognitotoken.output;

import java.time.Instant;
import java.util.Optional;

/**
 * The state of a sign-in.
 *
 * @param username the user who is signed in; empty if there is none
 * @param machine whether the app client itself is signed in, without a user
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
        boolean machine,
        Optional<String> flow,
        Optional<Instant> accessTokenEnds,
        Optional<Instant> idTokenEnds,
        boolean refreshToken,
        Optional<String> available) {

    /** There are encrypted tokens; only the key in the keyring can open them. */
    public static final String KEYRING = "keyring";

    boolean isSignedIn() {
        return username.isPresent() || machine || isUnread();
    }

    boolean isUnread() {
        return available.filter(KEYRING::equals).isPresent();
    }
}
