/**
 * Formats of standard output: one class for each turns tokens into text. Start reading at {@code OutputFormat}, the
 * table of formats.
 */
package io.github.cognitotoken.output;
