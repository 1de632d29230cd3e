/**
 * Tests of the whole program: it runs inside the test's own process or, where the launcher, signals, a terminal, the
 * locale, locks or leaks are the matter, as a process, and its streams and exit code are looked at. Start reading at
 * {@code CognitoToken}, which runs it, and {@code SignInIT}, the plainest of the tests; {@code
 * -Dcognito-token.command=PATH} runs them all as processes against another build.
 */
package io.github.cognitotoken.e2e;
