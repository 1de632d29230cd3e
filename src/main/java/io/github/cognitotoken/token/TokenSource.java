package io.github.cognitotoken.token;

/** Where tokens come from: a flow, a cache, a refresh. */
@FunctionalInterface
public interface TokenSource {

    /**
     * Gets tokens that are valid now.
     *
     * @throws io.github.cognitotoken.failure.Failure if there are none to be had
     */
    Tokens fetch();
}
