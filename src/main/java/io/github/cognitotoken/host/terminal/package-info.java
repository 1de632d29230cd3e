/**
 * Prompts and the progress line at the terminal. Start reading at {@code Prompter}, which asks, and {@code
 * ControllingTerminal}, which decides whether a person can be asked.
 */
package io.github.cognitotoken.host.terminal;
