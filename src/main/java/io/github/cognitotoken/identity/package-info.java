/**
 * AWS credentials for an ID token, from an identity pool, cached beside the tokens. Start reading at {@code
 * IdentityPool}.
 */
package io.github.cognitotoken.identity;
