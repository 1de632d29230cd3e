package io.github.cognitotoken.jwt;

import com.google.gson.JsonElement;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import java.util.List;

/**
 * One claim with its expected value. {@code scope} means scopes among those of the token, and {@code group} a group
 * among those of the user; every other name is that of a claim.
 */
record Expectation(String name, String value) {

    private static final String OPTION = "--expect";
    private static final String SCOPE = "scope";
    private static final String GROUP = "group";

    /**
     * Reads {@code NAME=VALUE}; the name ends at the first equals sign.
     *
     * @throws Failure of kind {@code USAGE} if it is malformed
     */
    static Expectation parse(String pair) {
        int equals = pair.indexOf('=');
        if (equals < 1) {
            throw Failure.usage(
                    "the value of " + OPTION + " is malformed",
                    "write it as NAME=VALUE: a claim, scope=SCOPE or group=GROUP");
        }
        return new Expectation(pair.substring(0, equals), pair.substring(equals + 1));
    }

    /** Whether the token has the claim. */
    boolean isIn(Jwt jwt) {
        JsonElement found = jwt.claims().get(claim());
        return found != null && !found.isJsonNull();
    }

    /** Whether a token that has the claim has the value. */
    boolean holds(Jwt jwt) {
        JsonElement found = jwt.claims().get(claim());
        return name.equals(SCOPE) ? hasScopes(found) : ClaimValue.matches(found, value);
    }

    /** Several scopes, separated by blanks, are all expected. */
    private boolean hasScopes(JsonElement found) {
        if (!found.isJsonPrimitive()) {
            return ClaimValue.matches(found, value);
        }
        return !value.isBlank() && words(found.getAsString()).containsAll(words(value));
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split(" +"));
    }

    /** The failure of a token whose claim has another value. */
    Failure wrong(String token, Jwt jwt) {
        return failure("the " + claim() + " of the " + token + " is "
                + shown(ClaimValue.text(jwt.claims().get(claim()))) + ", expected " + shown(value));
    }

    /** The failure of a token without the claim. */
    Failure absent(String token) {
        return failure("the " + token + " has no " + claim() + ", expected " + shown(value));
    }

    private Failure failure(String message) {
        return Failure.of(ErrorKind.TOKEN, message, hint());
    }

    private String hint() {
        return switch (name) {
            case SCOPE ->
                "ask for it with --scope, and let the app client have it (console: App clients > Login pages)";
            case GROUP -> "add the user to the group, then get a new token: --force-refresh";
            case "acr" -> "sign in again and ask for that level: cognito-token login --acr VALUES";
            default -> "see what the token says: cognito-token decode; --force-refresh gets a new one";
        };
    }

    private String claim() {
        return name.equals(GROUP) ? "cognito:groups" : name;
    }

    private static String shown(String text) {
        return "'" + ExternalText.of(text) + "'";
    }
}
