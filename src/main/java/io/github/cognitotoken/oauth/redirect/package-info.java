/**
 * How the browser's answer to an authorization request comes back to this machine (RFC 8252, section 7.3): an address, a
 * listener on loopback, and the pages that the browser ends on. Start reading at {@code RedirectListener}.
 */
package io.github.cognitotoken.oauth.redirect;
