/**
 * Completion scripts, one class for each shell, made from the picocli model. Start reading at
 * {@code CompletionScript}.
 */
package io.github.cognitotoken.cli.completion;
