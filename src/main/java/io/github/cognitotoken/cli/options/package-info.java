/**
 * The options: which there are, in which groups, and what is wrong with a command line that misuses them. Start
 * reading at {@code OptionGroup}, the table.
 */
package io.github.cognitotoken.cli.options;
