/**
 * The use case: turns settings into tokens, by the grant that the settings name. Start reading at {@code SignIns},
 * which turns {@code Settings} into a {@code TokenSource}.
 */
package io.github.cognitotoken.signin;
