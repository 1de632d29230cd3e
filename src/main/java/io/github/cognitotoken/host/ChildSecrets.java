package io.github.cognitotoken.host;

import java.util.Map;
import java.util.Set;

/** Keeps the secrets of this program out of what it starts: a child's environment can be read while it runs. */
public final class ChildSecrets {

    /** The variables that hold secrets of ours: what a user sets, and what {@code -o env} makes a shell set. */
    public static final Set<String> VARIABLES = Set.of(
            "COGNITO_PASSWORD",
            "COGNITO_CLIENT_SECRET",
            "COGNITO_MFA_CODE",
            "COGNITO_TOTP_SECRET",
            "COGNITO_NEW_PASSWORD",
            "COGNITO_REFRESH_TOKEN",
            "COGNITO_ACCESS_TOKEN",
            "COGNITO_ID_TOKEN");

    private ChildSecrets() {}

    /** Takes them out of what a child starts with. */
    public static void removeFrom(Map<String, String> environment) {
        environment.keySet().removeAll(VARIABLES);
    }
}
