/**
 * The command line: an option becomes a value, a value becomes a call, the result goes to a printer. Start reading at
 * {@code Commands}, which lists the commands, and {@code TokenCommand}, the main one.
 */
package io.github.cognitotoken.cli;
