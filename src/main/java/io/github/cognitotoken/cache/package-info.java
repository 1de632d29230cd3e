/**
 * The policy for cached tokens: which are found, when they are fresh enough, and what replaces them. Start reading at
 * {@code CachingTokenSource}, which serves, refreshes or obtains them, and at {@code TokenStore}, which names the
 * files.
 */
package io.github.cognitotoken.cache;
