/**
 * The commands about tokens and sign-ins. Start reading at {@code TokenCommand}, the default command, then
 * {@code LoginCommand}.
 */
package io.github.cognitotoken.cli.token;
