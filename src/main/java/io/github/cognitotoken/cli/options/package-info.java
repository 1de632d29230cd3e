/** The options in their groups, and the errors of a command line. Start reading at {@code OptionGroup}, the table. */
package io.github.cognitotoken.cli.options;
