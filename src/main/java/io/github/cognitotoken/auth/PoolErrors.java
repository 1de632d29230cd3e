package io.github.cognitotoken.auth;

import static io.github.cognitotoken.auth.ErrorCatalogue.row;
import static io.github.cognitotoken.failure.ErrorKind.CONFIGURATION;
import static io.github.cognitotoken.failure.ErrorKind.REFUSED;
import static io.github.cognitotoken.failure.ErrorKind.UNAVAILABLE;

import io.github.cognitotoken.auth.ErrorCatalogue.Row;
import java.util.List;

/** The rows about the user pool, its app client and the service behind them. */
final class PoolErrors {

    private static final String ASK_THE_POOLS_OWNER = "tell the owner of the user pool; nothing on this side helps";

    static final List<Row> ROWS = List.of(
            row(
                    "InvalidParameterException",
                    "flow not enabled for this client",
                    CONFIGURATION,
                    "app client {client} does not allow this sign-in flow: {server}",
                    "give --user-pool-id ID, so that SRP can be tried, or allow ALLOW_USER_PASSWORD_AUTH (for --flow"
                            + " admin: ALLOW_ADMIN_USER_PASSWORD_AUTH)"
                            + " (console: App clients > {client} > Edit > Authentication flows)"),
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
                    "check --endpoint-url: it must lead to a Cognito user-pool API"),
            row(
                    "WebAuthnNotEnabledException",
                    "",
                    CONFIGURATION,
                    "passkeys are switched off in the user pool: {server}",
                    "use another factor, or switch them on (console: Authentication methods > Passkey)"),
            row(
                    "WebAuthnConfigurationMissingException",
                    "",
                    CONFIGURATION,
                    "the user pool lacks its settings for passkeys: {server}",
                    "use another factor; the pool's owner sets the relying party (console: Authentication methods > Passkey)"),
            row(
                    "WebAuthnChallengeNotFoundException",
                    "",
                    CONFIGURATION,
                    "Cognito does not know this passkey registration: {server}",
                    "begin the registration again"),
            row(
                    "WebAuthnRelyingPartyMismatchException",
                    "",
                    CONFIGURATION,
                    "the passkey belongs to another domain than the user pool's: {server}",
                    "register a passkey on the pool's own domain"),
            row(
                    "WebAuthnClientMismatchException",
                    "",
                    CONFIGURATION,
                    "the passkey registration was begun with another app client: {server}",
                    "begin and end it with the same one"),
            row(
                    "WebAuthnOriginNotAllowedException",
                    "",
                    CONFIGURATION,
                    "the user pool does not allow passkeys of this origin: {server}",
                    "register the passkey on the pool's own domain"),
            row(
                    "WebAuthnCredentialNotSupportedException",
                    "",
                    CONFIGURATION,
                    "the user pool does not accept this kind of passkey: {server}",
                    "use another device or passkey"));

    private PoolErrors() {}
}
