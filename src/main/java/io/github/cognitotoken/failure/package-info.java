/**
 * Failures as values: a {@code Failure} has a kind, a message and a hint. Only the command line's error handler turns
 * it into text and an exit code. Start reading at {@code Failure}.
 */
package io.github.cognitotoken.failure;
