package io.github.cognitotoken.token;

/** A source of tokens: a flow, a cache or a refresh. */
@FunctionalInterface
public interface TokenSource {

    /**
     * Obtains tokens that are valid now.
     *
     * @throws io.github.cognitotoken.failure.Failure if none can be obtained
     */
    Tokens fetch();
}
