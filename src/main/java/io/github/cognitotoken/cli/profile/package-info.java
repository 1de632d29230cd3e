/**
 * The commands about profiles of the config file. Start reading at {@code ProfileCommands}, then
 * {@code ProfileAddCommand}.
 */
package io.github.cognitotoken.cli.profile;
