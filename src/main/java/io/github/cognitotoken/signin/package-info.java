/**
 * The use case: from settings to tokens, by whichever flow they ask for. Start reading at {@code SignIns}, which turns
 * {@code Settings} into a {@code TokenSource}.
 */
package io.github.cognitotoken.signin;
