/**
 * cognito-local from the npm registry, for tests: a user pool that nobody here wrote, so that our own idea of the
 * protocol is not its only judge. Start reading at {@link io.github.cognitotoken.cognitolocal.CognitoLocalExtension}.
 */
package io.github.cognitotoken.cognitolocal;
