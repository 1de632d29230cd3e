/**
 * Tests of the whole program: the built launcher runs as a separate process, and its streams and exit code are looked
 * at. Start reading at {@code CognitoToken}, which runs it, and {@code SignInIT}, the plainest of the tests.
 */
package io.github.cognitotoken.e2e;
