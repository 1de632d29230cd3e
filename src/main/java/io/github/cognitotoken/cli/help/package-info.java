/**
 * Help pages and topics, made from the tables of the code. Start reading at {@code HelpPage}.
 * {@code HelpCommand} shows them.
 */
package io.github.cognitotoken.cli.help;
