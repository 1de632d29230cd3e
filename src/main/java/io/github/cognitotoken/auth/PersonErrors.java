package io.github.cognitotoken.auth;

import static io.github.cognitotoken.auth.ErrorCatalogue.row;
import static io.github.cognitotoken.failure.ErrorKind.CONFIGURATION;
import static io.github.cognitotoken.failure.ErrorKind.INTERACTION;
import static io.github.cognitotoken.failure.ErrorKind.REFUSED;

import io.github.cognitotoken.auth.ErrorCatalogue.Row;
import java.util.List;

/** The rows about who signs in: credentials, codes, tokens, the state of the account. */
final class PersonErrors {

    private static final String SIGN_IN_AGAIN = "sign in again: the stored sign-in is of no more use";
    private static final String RUN_AGAIN = "run the command again and answer more quickly";

    static final List<Row> ROWS = List.of(
            row(
                    "NotAuthorizedException",
                    "incorrect username or password",
                    REFUSED,
                    "Cognito refused the sign-in: incorrect username or password",
                    "check both; try by hand before a script does, since five failures lock the user out for a while"),
            row(
                    "NotAuthorizedException",
                    "password attempts exceeded",
                    REFUSED,
                    "Cognito has locked this user out for now: too many failed sign-ins",
                    "wait (from 1 second to 15 minutes, doubling with each failure), then try once with the right password"),
            row(
                    "NotAuthorizedException",
                    "user is disabled",
                    REFUSED,
                    "this user is disabled",
                    "ask an administrator to enable it: aws cognito-idp admin-enable-user"),
            row(
                    "NotAuthorizedException",
                    "temporary password has expired",
                    REFUSED,
                    "the temporary password has expired",
                    "ask an administrator for a new one: aws cognito-idp admin-set-user-password"),
            row(
                    "NotAuthorizedException",
                    "secret hash",
                    CONFIGURATION,
                    "the client secret does not fit app client {client}",
                    "compare it with the console (App clients > {client}); was it rotated, or is it another client's?"),
            row(
                    "NotAuthorizedException",
                    "secrethash does not match",
                    CONFIGURATION,
                    "the client secret does not fit app client {client}",
                    "compare it with the console (App clients > {client}); was it rotated, or is it another client's?"),
            row(
                    "NotAuthorizedException",
                    "secret_hash was not received",
                    CONFIGURATION,
                    "app client {client} has a secret, and none is set here",
                    "give --client-secret-file FILE or set COGNITO_CLIENT_SECRET (console: App clients > {client})"),
            row(
                    "NotAuthorizedException",
                    "secret was not received",
                    CONFIGURATION,
                    "app client {client} has a secret, and none is set here",
                    "give --client-secret-file FILE or set COGNITO_CLIENT_SECRET (console: App clients > {client})"),
            row(
                    "NotAuthorizedException",
                    "invalid client or secret",
                    CONFIGURATION,
                    "app client {client} and its secret do not fit together",
                    "compare both with the console (App clients > {client})"),
            row(
                    "NotAuthorizedException",
                    "refresh token has expired",
                    INTERACTION,
                    "the refresh token has expired",
                    SIGN_IN_AGAIN),
            row(
                    "NotAuthorizedException",
                    "refresh token has been revoked",
                    INTERACTION,
                    "the refresh token has been revoked",
                    SIGN_IN_AGAIN),
            row(
                    "NotAuthorizedException",
                    "invalid refresh token",
                    INTERACTION,
                    "Cognito does not accept the refresh token",
                    "sign in again with app client {client}: another client's token, or one of a forgotten device, is not accepted"),
            row(
                    "NotAuthorizedException",
                    "access token has",
                    INTERACTION,
                    "Cognito does not accept the access token: {server}",
                    SIGN_IN_AGAIN),
            row(
                    "NotAuthorizedException",
                    "access token does not have required scopes",
                    CONFIGURATION,
                    "the access token lacks the scope aws.cognito.signin.user.admin",
                    "sign in with user and password, or allow and ask for that scope"),
            row(
                    "NotAuthorizedException",
                    "invalid session for the user",
                    REFUSED,
                    "the sign-in took too long, or its session was used twice: {server}",
                    RUN_AGAIN),
            row(
                    "NotAuthorizedException",
                    "",
                    REFUSED,
                    "Cognito refused: {server}",
                    "check the username, the password and the app client's settings"),
            row(
                    "UserNotConfirmedException",
                    "",
                    REFUSED,
                    "this user's account is not confirmed",
                    "enter the code that was sent: aws cognito-idp confirm-sign-up; or ask an administrator to confirm it"),
            row(
                    "PasswordResetRequiredException",
                    "",
                    REFUSED,
                    "the password must be reset first",
                    "reset it: aws cognito-idp forgot-password, then confirm-forgot-password"),
            row(
                    "UserNotFoundException",
                    "",
                    REFUSED,
                    "there is no such user in this user pool",
                    "check the username and that app client {client} belongs to the user's pool"),
            row(
                    "CodeMismatchException",
                    "",
                    REFUSED,
                    "Cognito refused the code: {server}",
                    "run the command again with the newest code"),
            row(
                    "ExpiredCodeException",
                    "",
                    REFUSED,
                    "the code is no longer valid: {server}",
                    "run the command again to get a new one"),
            row(
                    "EnableSoftwareTokenMFAException",
                    "",
                    REFUSED,
                    "Cognito refused the code of the authenticator app: {server}",
                    "check the clock of the device that made it"),
            row(
                    "InvalidPasswordException",
                    "",
                    REFUSED,
                    "Cognito refused the password: {server}",
                    "check the password, or choose one that fits the pool's password policy"),
            row(
                    "PasswordHistoryPolicyViolationException",
                    "",
                    REFUSED,
                    "this password was used before: {server}",
                    "choose another one"),
            row(
                    "LimitExceededException",
                    "",
                    REFUSED,
                    "a limit for this user is exceeded: {server}",
                    "wait an hour; trying again at once makes it no better"),
            row(
                    "TooManyFailedAttemptsException",
                    "",
                    REFUSED,
                    "too many wrong codes: {server}",
                    "wait a while, then ask for a new code"),
            row(
                    "RefreshTokenReuseException",
                    "",
                    INTERACTION,
                    "the refresh token was already used and replaced",
                    "sign in again; two programs may be refreshing the same token"),
            row(
                    "MFAMethodNotFoundException",
                    "",
                    REFUSED,
                    "no second factor of this kind is set up for the user: {server}",
                    "set one up, or choose another"),
            row(
                    "SoftwareTokenMFANotFoundException",
                    "",
                    REFUSED,
                    "no authenticator app is set up for the user, or the pool has them switched off: {server}",
                    "set one up, or choose another factor"),
            row("AliasExistsException", "", REFUSED, "another user has this alias: {server}", "use another one"),
            row("UsernameExistsException", "", REFUSED, "this username is taken: {server}", "use another one"));

    private PersonErrors() {}
}
