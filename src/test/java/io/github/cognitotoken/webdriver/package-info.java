/**
 * A real browser: headless Chromium, told what to do by the WebDriver protocol (W3C) over the JDK's HTTP client. Start
 * reading at {@code Chromium}.
 */
package io.github.cognitotoken.webdriver;
