/**
 * The OAuth 2.0 endpoints of a user pool's domain: where they are, how an app client asks them for tokens, and what their
 * errors mean. Start reading at {@code TokenEndpoint}; {@code Discovery} and {@code Domain} tell where it is.
 */
package io.github.cognitotoken.oauth;
