/**
 * The command line: an option becomes a value, a value becomes a call, the result goes to a printer. Start reading at
 * {@code Cli}, which lists the commands, and {@code token.TokenCommand}, the default one.
 */
package io.github.cognitotoken.cli;
