package io.github.cognitotoken.userpool;

import java.util.Map;

/** What the service can do. */
final class Operations {

    private Operations() {}

    static Map<String, Operation> unsigned(Pool pool) {
        return Map.of(
                "InitiateAuth", new InitiateAuth(pool, Flows.ofInitiateAuth(pool)),
                "RespondToAuthChallenge", new RespondToAuthChallenge(pool),
                "GetTokensFromRefreshToken", new GetTokensFromRefreshToken(pool),
                "RevokeToken", new RevokeToken(pool),
                "AssociateSoftwareToken", new AssociateSoftwareToken(pool),
                "VerifySoftwareToken", new VerifySoftwareToken(pool),
                "ConfirmDevice", new ConfirmDevice(pool),
                "UpdateDeviceStatus", new UpdateDeviceStatus(pool),
                "ForgetDevice", new ForgetDevice(pool),
                "GlobalSignOut", new GlobalSignOut(pool));
    }

    static Map<String, Operation> signed(Pool pool) {
        Operation initiate = new InitiateAuth(pool, Flows.ofAdminInitiateAuth(pool));
        return Map.of(
                "AdminInitiateAuth", new AdminOperation(pool, initiate),
                "AdminRespondToAuthChallenge", new AdminOperation(pool, new RespondToAuthChallenge(pool)),
                "DescribeUserPoolClient", new AdminOperation(pool, new DescribeUserPoolClient(pool)));
    }
}
