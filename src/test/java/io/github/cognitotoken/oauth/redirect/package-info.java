/**
 * Tests of the listener that the browser comes back to, and of those who would like to be that browser. Start reading at
 * {@code RedirectListenerAttackTest}.
 */
package io.github.cognitotoken.oauth.redirect;
