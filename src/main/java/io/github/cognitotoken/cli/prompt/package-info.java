/** Prompts during a sign-in, and answers from settings. Start reading at {@code TerminalChallenges}. */
package io.github.cognitotoken.cli.prompt;
