package io.github.cognitotoken.userpool;

import java.util.HashMap;
import java.util.Map;

/** Which AuthFlow each of the two operations that start a sign-in knows. */
final class Flows {

    private Flows() {}

    static Map<String, AuthFlow> ofInitiateAuth(Pool pool) {
        Map<String, AuthFlow> flows = common(pool);
        flows.put("USER_PASSWORD_AUTH", new UserPasswordAuth(pool));
        return flows;
    }

    static Map<String, AuthFlow> ofAdminInitiateAuth(Pool pool) {
        Map<String, AuthFlow> flows = common(pool);
        AuthFlow password = new UserPasswordAuth(pool);
        flows.put("ADMIN_USER_PASSWORD_AUTH", password);
        flows.put("ADMIN_NO_SRP_AUTH", password);
        return flows;
    }

    private static Map<String, AuthFlow> common(Pool pool) {
        Map<String, AuthFlow> flows = new HashMap<>();
        AuthFlow refresh = new RefreshTokenAuth(pool);
        flows.put("USER_SRP_AUTH", new UserSrpAuth(pool));
        flows.put("USER_AUTH", new UserAuth(pool));
        flows.put("CUSTOM_AUTH", new CustomAuth(pool));
        flows.put("REFRESH_TOKEN_AUTH", refresh);
        flows.put("REFRESH_TOKEN", refresh);
        return flows;
    }
}
