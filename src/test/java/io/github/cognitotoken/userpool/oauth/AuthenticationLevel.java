package io.github.cognitotoken.userpool.oauth;

import java.util.List;
import java.util.Set;

/**
 * How surely a user was known who signed in on the login page: of the four levels of step-up authentication those that
 * this pool's page can reach, by their default names (9.4).
 */
public enum AuthenticationLevel {
    PASSWORD(1, "pwd"),
    PASSKEY(3, "swk");

    private static final String DEFAULT_NAME = "urn:cognito:loa:";

    private final int number;
    private final String method;

    AuthenticationLevel(int number, String method) {
        this.number = number;
        this.method = method;
    }

    /** The claim {@code acr}. */
    public String acr() {
        return DEFAULT_NAME + number;
    }

    /** The claim {@code amr}; what it is for a passkey is not known. */
    public List<String> amr() {
        return List.of(method);
    }

    /** Whether this is enough for one of the acr_values; names that the pool does not know ask for nothing. */
    boolean satisfies(Set<String> acrValues) {
        return acrValues.isEmpty() || acrValues.stream().anyMatch(this::reaches);
    }

    private boolean reaches(String acr) {
        for (int level = number + 1; level <= 4; level++) {
            if (acr.equals(DEFAULT_NAME + level)) {
                return false;
            }
        }
        return true;
    }
}
