/** Tests of how a page is opened in a browser. Start reading at {@code SystemBrowserTest}. */
package io.github.cognitotoken.host.browser;
