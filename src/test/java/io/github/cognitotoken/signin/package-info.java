/**
 * Tests of the use case without a network. Start reading at {@code TotpCodesTest}; whole sign-ins are in {@code e2e}.
 */
package io.github.cognitotoken.signin;
