/** Tests of OAuth 2.0: what goes to the browser, and what comes back. Start reading at {@code AuthorizationResponseTest}. */
package io.github.cognitotoken.oauth;
