/**
 * The sign-in in a browser: an authorization code with PKCE (RFC 6749, RFC 7636, RFC 8252), whose answer comes back to a
 * listener on this machine or is pasted. Start reading at {@code BrowserSignIn}.
 */
package io.github.cognitotoken.signin.browser;
