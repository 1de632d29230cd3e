/**
 * The commands about accounts: {@code signup}, {@code confirm}, {@code password}, {@code mfa} and {@code sessions}. Start
 * at {@link io.github.cognitotoken.cli.account.AccountCommands}, the list of them.
 */
package io.github.cognitotoken.cli.account;
