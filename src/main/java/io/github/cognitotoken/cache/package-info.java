/**
 * What is kept between runs: tokens, and beside them what saves a second question to Cognito or to the person. Start
 * reading at {@code CachingTokenSource}, which decides whether kept tokens are served, refreshed or fetched anew, and at
 * {@code CacheFolder}, in which everything is kept.
 */
package io.github.cognitotoken.cache;
