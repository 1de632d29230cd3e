package io.github.cognitotoken.userpool;

import java.util.Map;

/** What the service can do. */
final class Operations {

    private Operations() {}

    static Map<String, Operation> unsigned(Pool pool) {
        return Map.ofEntries(
                Map.entry("InitiateAuth", new InitiateAuth(pool, Flows.ofInitiateAuth(pool))),
                Map.entry("RespondToAuthChallenge", new RespondToAuthChallenge(pool)),
                Map.entry("GetTokensFromRefreshToken", new GetTokensFromRefreshToken(pool)),
                Map.entry("GetClientToken", new GetClientToken(pool)),
                Map.entry("RevokeToken", new RevokeToken(pool)),
                Map.entry("AssociateSoftwareToken", new AssociateSoftwareToken(pool)),
                Map.entry("VerifySoftwareToken", new VerifySoftwareToken(pool)),
                Map.entry("SetUserMFAPreference", new SetUserMfaPreference(pool)),
                Map.entry("SignUp", new SignUp(pool)),
                Map.entry("ConfirmSignUp", new ConfirmSignUp(pool)),
                Map.entry("ResendConfirmationCode", new ResendConfirmationCode(pool)),
                Map.entry("ForgotPassword", new ForgotPassword(pool)),
                Map.entry("ConfirmForgotPassword", new ConfirmForgotPassword(pool)),
                Map.entry("ChangePassword", new ChangePassword(pool)),
                Map.entry("ListUserSessions", new ListUserSessions(pool)),
                Map.entry("RevokeUserSession", new RevokeUserSession(pool)),
                Map.entry("ConfirmDevice", new ConfirmDevice(pool)),
                Map.entry("UpdateDeviceStatus", new UpdateDeviceStatus(pool)),
                Map.entry("ForgetDevice", new ForgetDevice(pool)),
                Map.entry("GlobalSignOut", new GlobalSignOut(pool)));
    }

    static Map<String, Operation> ofIdentityPool(Pool pool) {
        return pool.identityPool()
                .map(identityPool -> {
                    LoginToken logins = new LoginToken(pool, identityPool);
                    return Map.of(
                            "GetId",
                            new GetId(identityPool, logins),
                            "GetCredentialsForIdentity",
                            new GetCredentialsForIdentity(pool, identityPool, logins));
                })
                .orElse(Map.of());
    }

    static Map<String, Operation> signed(Pool pool) {
        Operation initiate = new InitiateAuth(pool, Flows.ofAdminInitiateAuth(pool));
        return Map.of(
                "GetUserPoolSessionConfiguration",
                new AdminOperation(pool, new SessionConfiguration.OfPool(pool)),
                "GetUserPoolClientSessionConfiguration",
                new AdminOperation(pool, new SessionConfiguration.OfClient(pool)),
                "AdminInitiateAuth",
                new AdminOperation(pool, initiate),
                "AdminRespondToAuthChallenge",
                new AdminOperation(pool, new RespondToAuthChallenge(pool)),
                "AdminSetUserPassword",
                new AdminOperation(pool, new AdminSetUserPassword(pool)),
                "DescribeUserPool",
                new AdminOperation(pool, new DescribeUserPool(pool)),
                "DescribeUserPoolClient",
                new AdminOperation(pool, new DescribeUserPoolClient(pool)));
    }
}
