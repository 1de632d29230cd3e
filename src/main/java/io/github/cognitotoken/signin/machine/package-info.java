/**
 * The grant of an app client that signs in as itself, without a user: client credentials. Start reading at
 * {@code ClientCredentialsGrant}.
 */
package io.github.cognitotoken.signin.machine;
