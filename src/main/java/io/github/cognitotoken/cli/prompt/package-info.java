/**
 * What a person is asked during a sign-in, and answers that were given beforehand. Start reading at
 * {@code TerminalChallenges}.
 */
package io.github.cognitotoken.cli.prompt;
