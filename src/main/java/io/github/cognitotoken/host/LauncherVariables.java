package io.github.cognitotoken.host;

import java.util.Map;
import java.util.Set;

/**
 * The variables that the launcher changes for the JVM's sake. It stores what they were, for the programs that this one
 * starts: the user's locale, and options for the user's own Java programs.
 */
public final class LauncherVariables {

    /** {@code =VALUE} where the variable was set, empty where it was not. */
    private static final String STORED = "COGNITO_TOKEN_STORED_";

    private static final Set<String> CHANGED =
            Set.of("LC_ALL", "_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

    private LauncherVariables() {}

    /** Undoes the changes in what a child starts with. */
    public static void restoreIn(Map<String, String> environment) {
        for (String name : CHANGED) {
            String stored = environment.remove(STORED + name);
            if (stored == null) {
                continue;
            }
            if (stored.isEmpty()) {
                environment.remove(name);
            } else {
                environment.put(name, stored.substring(1));
            }
        }
    }
}
