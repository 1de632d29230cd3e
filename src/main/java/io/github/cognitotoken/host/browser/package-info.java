/**
 * The person's browser: whether there is one on this machine, and how a page is opened in it. Start reading at
 * {@code Browser}.
 */
package io.github.cognitotoken.host.browser;
