/**
 * The commands that run another program with a token: {@code exec} and {@code curl}. Start reading at
 * {@code ExecCommand}.
 */
package io.github.cognitotoken.cli.run;
