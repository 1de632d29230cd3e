/**
 * The OAuth 2.0 endpoints of a user pool's domain: what they are asked, where they are, and what their errors mean. Start
 * reading at {@code TokenEndpoint}, and for a sign-in in the browser at {@code AuthorizationRequest}.
 */
package io.github.cognitotoken.oauth;
