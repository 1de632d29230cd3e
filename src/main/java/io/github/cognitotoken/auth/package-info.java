/**
 * Signing in with the user-pool API: InitiateAuth, its challenges, refreshing and revoking. Start reading at
 * {@code AuthService}.
 */
package io.github.cognitotoken.auth;
