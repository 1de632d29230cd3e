/**
 * Tests of the whole program: the built launcher runs as a separate process, and its streams and exit code are looked
 * at. Start reading at {@code Launcher}, which starts it.
 */
package io.github.cognitotoken.e2e;
