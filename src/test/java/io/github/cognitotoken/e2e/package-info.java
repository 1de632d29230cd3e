/**
 * The whole program, started by its launcher as a separate process and judged by its streams and exit code alone.
 * Start reading at {@code CognitoToken}, which runs it, and {@code SignInIT}, the plainest of the tests.
 */
package io.github.cognitotoken.e2e;
