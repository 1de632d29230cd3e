package io.github.cognitotoken.host;

import java.util.Map;
import java.util.Set;

/**
 * Removes the secrets of this program from the environment of child processes, since other processes of the user can
 * read it.
 */
public final class ChildSecrets {

    /** The variables that hold secrets: those that users set, and those that {@code -o env} sets. */
    public static final Set<String> VARIABLES = Set.of(
            "COGNITO_PASSWORD",
            "COGNITO_CLIENT_SECRET",
            "COGNITO_MFA_CODE",
            "COGNITO_TOTP_SECRET",
            "COGNITO_NEW_PASSWORD",
            "COGNITO_CODE",
            "COGNITO_REFRESH_TOKEN",
            "COGNITO_ACCESS_TOKEN",
            "COGNITO_ID_TOKEN");

    private ChildSecrets() {}

    /** Takes them out of what a child starts with. */
    public static void removeFrom(Map<String, String> environment) {
        environment.keySet().removeAll(VARIABLES);
    }
}
