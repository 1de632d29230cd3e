/**
 * A small HTTP/1.1 server on loopback which leaves every byte, and every way of not sending it, to the test; the
 * JDK's own server can neither reset a connection nor stop in the middle of an answer. Start reading at
 * {@link io.github.cognitotoken.userpool.http.Listener}.
 */
package io.github.cognitotoken.userpool.http;
