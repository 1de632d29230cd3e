/**
 * OAuth 2.0 at the user pool's domain: requests, answers and errors of its endpoints. Start reading at
 * {@code AuthorizationRequest} for a sign-in in the browser.
 */
package io.github.cognitotoken.oauth;
