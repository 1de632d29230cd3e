/**
 * What every command is made of: its place on the command line, what it was given, what it works with and how it
 * ends. Start reading at {@code Command}, then {@code CommandContext}.
 */
package io.github.cognitotoken.cli.command;
