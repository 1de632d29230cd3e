package io.github.cognitotoken.net;

import java.util.Set;

/** The names of values in requests and answers. A value with an unknown name counts as secret. */
final class WireNames {

    /** Shown unchanged. */
    private static final Set<String> HARMLESS = Set.of(
            "AuthFlow",
            "ExplicitAuthFlows",
            "ClientId",
            "UserPoolId",
            "ChallengeName",
            "CHALLENGE_NAME",
            "PREFERRED_CHALLENGE",
            "USERNAME",
            "Username",
            "UserConfirmed",
            "Destination",
            "DeliveryMedium",
            "AttributeName",
            "Permanent",
            "FriendlyDeviceName",
            "Enabled",
            "PreferredMfa",
            "Status",
            "SessionId",
            "RevokeAssociatedSessions",
            "USER_ID_FOR_SRP",
            "TokenType",
            "ExpiresIn",
            "__type",
            "message",
            "Message",
            "reasonCode",
            "CODE_DELIVERY_DESTINATION",
            "CODE_DELIVERY_DELIVERY_MEDIUM",
            "FRIENDLY_DEVICE_NAME",
            "MFAS_CAN_CHOOSE",
            "MFAS_CAN_SETUP",
            "AvailableChallenges",
            "IdentityPoolId",
            "IdentityId",
            "CustomRoleArn",
            "AccessKeyId",
            "Expiration",
            "requiredAttributes",
            "TIMESTAMP",
            "TARGET_ACR_VALUES",
            "MAX_AGE",
            "grant_type",
            "response_type",
            "client_id",
            "redirect_uri",
            "code_challenge_method",
            "scope",
            "Scopes",
            "resource",
            "issuer",
            "authorization_endpoint",
            "token_endpoint",
            "revocation_endpoint",
            "end_session_endpoint",
            "userinfo_endpoint",
            "token_type",
            "expires_in",
            "error",
            "error_description");

    /** Shown as tags, so that two can be compared. */
    private static final Set<String> TOKENS = Set.of(
            "AccessToken",
            "IdToken",
            "RefreshToken",
            "REFRESH_TOKEN",
            "Session",
            "SessionToken",
            "Token",
            "access_token",
            "id_token",
            "refresh_token",
            "token");

    /** Always secret, also in a server's answer. Other values of an answer may have to be shown to a person. */
    private static final Set<String> SECRETS = Set.of(
            "PASSWORD",
            "NEW_PASSWORD",
            "Password",
            "PreviousPassword",
            "ProposedPassword",
            "ConfirmationCode",
            "SECRET_HASH",
            "SecretHash",
            "ANSWER",
            "UserCode",
            "SecretCode",
            "SecretKey",
            "ClientSecret",
            "client_secret",
            "Secret",
            "assertion",
            "client_assertion",
            "code",
            "code_verifier");

    private WireNames() {}

    static boolean isHarmless(String name) {
        return HARMLESS.contains(name);
    }

    static boolean isToken(String name) {
        return TOKENS.contains(name);
    }

    static boolean isSecret(String name) {
        return SECRETS.contains(name) || isToken(name) || name.endsWith("_CODE") || name.startsWith("PASSWORD_CLAIM_");
    }

    /** A user's attributes are private, but their values may be common words. */
    static boolean isAttribute(String name) {
        return name.startsWith("userAttributes");
    }
}
