/** Tests of the sign-in in a browser, with a domain that is not there. Start reading at {@code BrowserGrantTest}. */
package io.github.cognitotoken.signin.browser;
