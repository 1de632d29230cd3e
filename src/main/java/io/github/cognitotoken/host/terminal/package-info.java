/**
 * The person at the terminal: whether there is one, what is asked, and the line that shows that work goes on. Start
 * reading at {@code Prompter}, which asks, and {@code ControllingTerminal}, which decides whether anybody can be asked.
 */
package io.github.cognitotoken.host.terminal;
