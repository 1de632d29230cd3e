package io.github.cognitotoken.auth;

import static io.github.cognitotoken.failure.ErrorKind.CONFIGURATION;
import static io.github.cognitotoken.failure.ErrorKind.INTERACTION;
import static io.github.cognitotoken.failure.ErrorKind.REFUSED;
import static io.github.cognitotoken.failure.ErrorKind.UNAVAILABLE;

import io.github.cognitotoken.failure.ErrorKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What Cognito's errors mean to the person: error code and a part of the message, to kind, words and next step. The
 * first row that fits counts; a code's row without a part is its last. The service's texts are not contractual, so
 * parts are compared in lower case, and no code depends on its text alone.
 *
 * <p>In messages and hints {@code {server}} stands for the service's own text, {@code {client}} for the app client id,
 * {@code {place}} for the region or endpoint that was asked, with where it came from.
 */
final class ErrorCatalogue {

    private static final String SIGN_IN_AGAIN = "sign in again: the stored sign-in is of no more use";
    private static final String ASK_THE_POOLS_OWNER = "tell the owner of the user pool; nothing on this side helps";
    private static final String RUN_AGAIN = "run the command again and answer more quickly";

    /**
     * @param part lower-case text that the message contains; empty for any message
     */
    record Row(String code, String part, ErrorKind kind, String message, String hint) {}

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
                    "InvalidParameterException",
                    "flow not enabled for this client",
                    CONFIGURATION,
                    "app client {client} does not allow this sign-in flow: {server}",
                    "allow ALLOW_USER_PASSWORD_AUTH for it (console: App clients > {client} > Edit > Authentication flows)"),
            row(
                    "InvalidParameterException",
                    "custom auth lambda trigger is not configured",
                    CONFIGURATION,
                    "the user pool has no Lambda triggers for custom sign-in",
                    "use another --flow, or set the triggers up in the user pool"),
            row(
                    "InvalidParameterException",
                    "validation error",
                    CONFIGURATION,
                    "Cognito finds a value malformed: {server}",
                    "look at the setting that it names"),
            row(
                    "InvalidParameterException",
                    "missing required parameter",
                    CONFIGURATION,
                    "Cognito misses a value: {server}",
                    "give the setting that it names"),
            row(
                    "InvalidParameterException",
                    "",
                    CONFIGURATION,
                    "Cognito does not accept the request: {server}",
                    "check the app client's settings in the console (App clients > {client})"),
            row(
                    "ResourceNotFoundException",
                    "user pool client",
                    CONFIGURATION,
                    "app client {client} does not exist in {place}",
                    "check the client id and the region: a client is known only in the region of its user pool"),
            row(
                    "ResourceNotFoundException",
                    "",
                    CONFIGURATION,
                    "Cognito cannot find something in {place}: {server}",
                    "check the user pool id, the client id and the region"),
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
                    "TooManyRequestsException",
                    "",
                    UNAVAILABLE,
                    "Cognito answers that there are too many requests, after " + RetryRules.TRIES + " tries",
                    "try again later; if it recurs, ask for a higher quota or call less often"),
            row(
                    "UserLambdaValidationException",
                    "",
                    REFUSED,
                    "a Lambda trigger of the user pool refused: {server}",
                    "what it checks is the pool owner's own rule; ask them if the text does not tell"),
            row(
                    "UnexpectedLambdaException",
                    "",
                    UNAVAILABLE,
                    "a Lambda trigger of the user pool failed: {server}",
                    ASK_THE_POOLS_OWNER),
            row(
                    "InvalidLambdaResponseException",
                    "",
                    UNAVAILABLE,
                    "a Lambda trigger of the user pool answered nonsense: {server}",
                    ASK_THE_POOLS_OWNER),
            row(
                    "ForbiddenException",
                    "",
                    REFUSED,
                    "the user pool's web firewall (AWS WAF) blocked the request: {server}",
                    "its rules often look at the network address: try from another network, or ask the pool's owner"),
            row(
                    "RefreshTokenReuseException",
                    "",
                    INTERACTION,
                    "the refresh token was already used and replaced",
                    "sign in again; two programs may be refreshing the same token"),
            row(
                    "UnauthorizedException",
                    "",
                    CONFIGURATION,
                    "app client {client} and its secret do not fit together",
                    "compare both with the console (App clients > {client})"),
            row(
                    "UnsupportedTokenTypeException",
                    "",
                    CONFIGURATION,
                    "only refresh tokens can be revoked",
                    "pass the refresh token"),
            row(
                    "UnsupportedOperationException",
                    "",
                    CONFIGURATION,
                    "app client {client} does not allow this operation: {server}",
                    "check its settings in the console (App clients > {client})"),
            row(
                    "OperationNotEnabledException",
                    "",
                    CONFIGURATION,
                    "this operation is not available in {place}: {server}",
                    "use the region in which the user pool was made"),
            row(
                    "FeatureUnavailableInTierException",
                    "",
                    CONFIGURATION,
                    "the user pool's plan lacks this feature: {server}",
                    "use another --flow, or a higher plan (Lite, Essentials, Plus)"),
            row(
                    "InvalidUserPoolConfigurationException",
                    "",
                    CONFIGURATION,
                    "the user pool is misconfigured: {server}",
                    ASK_THE_POOLS_OWNER),
            row(
                    "CodeDeliveryFailureException",
                    "",
                    UNAVAILABLE,
                    "the code could not be delivered: {server}",
                    ASK_THE_POOLS_OWNER),
            row(
                    "InvalidSmsRoleAccessPolicyException",
                    "",
                    CONFIGURATION,
                    "the user pool may not send text messages: {server}",
                    ASK_THE_POOLS_OWNER),
            row(
                    "InvalidSmsRoleTrustRelationshipException",
                    "",
                    CONFIGURATION,
                    "the user pool may not send text messages: {server}",
                    ASK_THE_POOLS_OWNER),
            row(
                    "InvalidEmailRoleAccessPolicyException",
                    "",
                    CONFIGURATION,
                    "the user pool may not send e-mail: {server}",
                    ASK_THE_POOLS_OWNER),
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
            row("UsernameExistsException", "", REFUSED, "this username is taken: {server}", "use another one"),
            row(
                    "InternalErrorException",
                    "",
                    UNAVAILABLE,
                    "Cognito reports a fault of its own: {server}",
                    "try again later; https://health.aws.amazon.com tells about outages"),
            row(
                    "UnknownOperationException",
                    "",
                    CONFIGURATION,
                    "{place} does not know this operation: {server}",
                    "check --endpoint-url: it must lead to a Cognito user-pool API"));

    private ErrorCatalogue() {}

    private static Row row(String code, String part, ErrorKind kind, String message, String hint) {
        return new Row(code, part, kind, message, hint);
    }

    /** The row for an error of the service. */
    static Optional<Row> find(String code, String message) {
        String text = String.valueOf(message).toLowerCase(Locale.ROOT);
        return ROWS.stream()
                .filter(row -> row.code().equals(code) && text.contains(row.part()))
                .findFirst();
    }
}
