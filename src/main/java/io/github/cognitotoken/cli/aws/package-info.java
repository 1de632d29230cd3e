/** The command that prints AWS credentials of an identity pool. Start reading at {@code AwsCommand}. */
package io.github.cognitotoken.cli.aws;
