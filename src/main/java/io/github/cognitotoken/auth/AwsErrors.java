package io.github.cognitotoken.auth;

import static io.github.cognitotoken.auth.ErrorCatalogue.row;
import static io.github.cognitotoken.failure.ErrorKind.CONFIGURATION;

import io.github.cognitotoken.auth.ErrorCatalogue.Row;
import java.util.List;

/** The rows about AWS credentials, which sign an administrator's requests; they are common to all of AWS. */
final class AwsErrors {

    private static final String WHICH = "aws sts get-caller-identity tells whether they work; check AWS_ACCESS_KEY_ID,"
            + " AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN and AWS_PROFILE";

    static final List<Row> ROWS = List.of(
            row(
                    "AccessDeniedException",
                    "cognito-idp:describeuserpoolclient",
                    CONFIGURATION,
                    "the AWS credentials may not ask about app clients: {server}",
                    "allow cognito-idp:DescribeUserPoolClient on the user pool, or use other credentials; profile add"
                            + " needs none"),
            row(
                    "AccessDeniedException",
                    "",
                    CONFIGURATION,
                    "the AWS credentials may not do this: {server}",
                    "allow cognito-idp:AdminInitiateAuth and cognito-idp:AdminRespondToAuthChallenge on the user pool,"
                            + " or use other credentials"),
            row("UnrecognizedClientException", "", CONFIGURATION, "AWS does not know the access key: {server}", WHICH),
            row(
                    "ExpiredTokenException",
                    "",
                    CONFIGURATION,
                    "the temporary AWS credentials have expired: {server}",
                    "get new ones, for example by: aws sso login"),
            row(
                    "InvalidSignatureException",
                    "signature expired",
                    CONFIGURATION,
                    "AWS finds the signature too old: {server}",
                    "set the clock of this machine"),
            row(
                    "InvalidSignatureException",
                    "signature not yet current",
                    CONFIGURATION,
                    "AWS finds the signature of a time to come: {server}",
                    "set the clock of this machine"),
            row(
                    "InvalidSignatureException",
                    "",
                    CONFIGURATION,
                    "the secret of the AWS access key does not fit: {server}",
                    WHICH),
            row(
                    "IncompleteSignatureException",
                    "",
                    CONFIGURATION,
                    "AWS cannot read the signature of the request: {server}",
                    "look for blanks or line breaks in the AWS credentials; " + WHICH),
            row(
                    "MissingAuthenticationTokenException",
                    "",
                    CONFIGURATION,
                    "the request reached AWS without a signature: {server}",
                    "check --endpoint-url, and whether a proxy takes headers away"));

    private AwsErrors() {}
}
