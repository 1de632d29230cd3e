/**
 * The policy for stored tokens: which are found, when they are fresh enough, what replaces them. Start reading at
 * {@code CachingTokenSource}, which serves, refreshes or fetches them, and at {@code TokenStore}, which names the files.
 */
package io.github.cognitotoken.cache;
