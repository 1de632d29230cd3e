package io.github.cognitotoken.cache;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.storage.Attempt;
import io.github.cognitotoken.token.Subject;
import io.github.cognitotoken.token.TokenParameters;
import io.github.cognitotoken.token.Tokens;
import java.util.Optional;

/**
 * A way to obtain tokens (RFC 6749, section 1.3), to refresh them and to revoke them. Entries record the grant that
 * obtained their tokens, since the same grant refreshes and revokes them.
 */
public interface Grant {

    /** The name in cache entries. */
    String name();

    /**
     * Checks the settings before a person is asked or a server is called.
     *
     * @throws io.github.cognitotoken.failure.Failure of kind {@code CONFIGURATION} or {@code USAGE}
     */
    void check();

    /**
     * For whom {@link #obtain} is going to obtain tokens, as far as this can be known before. A grant that needs a
     * username asks the person for it.
     *
     * @param requested as the settings and the cache know it
     * @throws io.github.cognitotoken.failure.Failure of kind {@code INTERACTION} if nobody can be asked
     */
    Subject identify(Subject requested);

    /**
     * Signs in.
     *
     * @throws io.github.cognitotoken.failure.Failure if the server refuses, cannot be reached, or a person is needed
     */
    Tokens obtain(Subject subject);

    /** The grant that signs in anew where the entry's tokens have ended. */
    default Grant replacing(CacheEntry entry) {
        return this;
    }

    /**
     * Whose tokens were obtained, where it is not whom they were obtained for: in a browser somebody else may sign in
     * than did before.
     */
    default Subject owner(Subject asked, Tokens obtained) {
        return asked;
    }

    /** This grant, where a person asks for this very sign-in by {@code login}. */
    default Grant demanded() {
        return this;
    }

    /** The command by which a person signs in by this grant. */
    default String loginCommand() {
        return "cognito-token login";
    }

    /**
     * Ends the browser's own sign-in at the server, so that the next one asks who signs in.
     *
     * @throws io.github.cognitotoken.failure.Failure if this grant has nothing to do with a browser, or nothing says
     *     where it is to go
     */
    default void endInBrowser() {
        throw Failure.usage("only a sign-in in a browser can be ended in a browser", "leave --browser out");
    }

    /** What {@link #obtain} asks of the tokens, where that is more than the settings ask. */
    default Optional<TokenParameters> parameters() {
        return Optional.empty();
    }

    /** Whether {@link #obtain} can sign in at all. */
    default boolean signsIn() {
        return true;
    }

    /** The flow of the last {@link #obtain}, by its name in {@code --flow}; empty if it is not known. */
    Optional<String> flow();

    /**
     * Obtains new tokens for the entry's refresh token. Where the new tokens have no refresh token, the old one stays
     * in use.
     *
     * @throws io.github.cognitotoken.failure.Failure of kind {@code INTERACTION} if the refresh token is not valid any
     *     more
     */
    Tokens refresh(CacheEntry entry);

    /**
     * Obtains tokens for a refresh token from elsewhere.
     *
     * @param username the user's canonical name, where it is known
     * @throws io.github.cognitotoken.failure.Failure as for {@link #refresh}
     */
    Tokens redeem(Secret refreshToken, Optional<String> username);

    /**
     * Revokes the entry's refresh token.
     *
     * @throws io.github.cognitotoken.failure.Failure if the server does not do it
     */
    void revoke(CacheEntry entry);

    /**
     * Ends all sign-ins of the entry's user, on every device.
     *
     * @param accessToken one of the user's that has not ended
     * @throws io.github.cognitotoken.failure.Failure if the server does not do it
     */
    void signOutEverywhere(CacheEntry entry, Secret accessToken);

    /** What {@link #obtain} and {@link #refresh} would be tried with. */
    Attempt fingerprint();
}
