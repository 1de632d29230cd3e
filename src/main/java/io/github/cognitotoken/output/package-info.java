/**
 * What goes to standard output: one class for each format, each turning tokens into text. Start reading at
 * {@code OutputFormat}, the table of formats.
 */
package io.github.cognitotoken.output;
