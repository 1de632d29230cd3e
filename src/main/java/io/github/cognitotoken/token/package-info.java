/**
 * Tokens and where they come from, knowing no protocol: a {@code TokenSource} hands out {@code Tokens}, and what a
 * cache, a refresh or another flow adds is a further source around it. Start reading at {@code TokenSource}.
 */
package io.github.cognitotoken.token;
