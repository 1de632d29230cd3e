/**
 * The parts of every command: its options and parameters, its arguments, its collaborators and its exit code. Start
 * reading at {@code Command}, then {@code CommandContext}.
 */
package io.github.cognitotoken.cli.command;
