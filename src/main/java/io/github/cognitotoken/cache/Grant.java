package io.github.cognitotoken.cache;

import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.token.Tokens;
import java.util.Optional;

/** How tokens are had from Cognito. */
public interface Grant {

    /**
     * Who signs in where neither a setting nor the cache tells: the person is asked.
     *
     * @throws io.github.cognitotoken.failure.Failure of kind {@code INTERACTION} if nobody can be asked
     */
    String askUsername();

    /**
     * Signs in.
     *
     * @throws io.github.cognitotoken.failure.Failure if Cognito refuses, cannot be reached, or somebody is needed
     */
    Tokens signIn(String username);

    /**
     * Gets new tokens for the entry's refresh token. What comes without a refresh token of its own goes on with the old
     * one.
     *
     * @throws io.github.cognitotoken.failure.Failure of kind {@code INTERACTION} if the refresh token is of no more use
     */
    Tokens refresh(CacheEntry entry);

    /**
     * Gets tokens for a refresh token that came from elsewhere.
     *
     * @param username the user's canonical name, where it is known
     * @throws io.github.cognitotoken.failure.Failure as for {@link #refresh}
     */
    Tokens redeem(Secret refreshToken, Optional<String> username);

    /** What {@link #signIn} and {@link #refresh} would be made with. */
    Attempt attempt();

    /** The flow by which {@link #signIn} signed in, where it is known. */
    Optional<String> flow();
}
