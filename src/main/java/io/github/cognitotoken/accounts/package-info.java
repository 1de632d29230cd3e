/**
 * Accounts of a user pool: sign-up, passwords, authenticator apps and sessions. Start at {@link
 * io.github.cognitotoken.accounts.Accounts}, which turns settings into one use case each.
 */
package io.github.cognitotoken.accounts;
