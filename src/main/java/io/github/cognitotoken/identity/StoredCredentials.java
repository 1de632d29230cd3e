package io.github.cognitotoken.identity;

import io.github.cognitotoken.aws.TemporaryCredentials;
import java.time.Duration;
import java.time.Instant;

/**
 * Credentials as they are stored.
 *
 * @param identityId of the user in the identity pool
 * @param provider the login provider's name that the identity pool accepted
 * @param receivedAt by this machine's clock
 * @param ahead by how much AWS's clock was ahead of this machine's
 */
record StoredCredentials(
        TemporaryCredentials credentials, String identityId, String provider, Instant receivedAt, Duration ahead) {

    /** Whoever gets credentials wants to use them for a while. The SDKs ask for new ones in their last minutes, too. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    /** Whether they are good enough to be handed out. */
    boolean isFresh(Instant now) {
        return now.plus(ahead).plus(MARGIN).isBefore(credentials.expires());
    }

    /** Whether they have not ended. */
    boolean isValid(Instant now) {
        return now.plus(ahead).isBefore(credentials.expires());
    }
}
