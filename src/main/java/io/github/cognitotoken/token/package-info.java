/**
 * Tokens and their sources, independent of any protocol. A {@code TokenSource} returns {@code Tokens}; a cache, a
 * refresh or another flow is a further source around it. Start reading at {@code TokenSource}.
 */
package io.github.cognitotoken.token;
