package io.github.cognitotoken.signin.machine;

import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.jwt.Jwt;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares the scopes of a token with those that were asked for: a domain may leave scopes out in silence, and a caching
 * proxy may serve the token of another request.
 *
 * @param asked none if all were asked for
 */
record GrantedScopes(Collection<String> asked, String accessToken) {

    void warnOfMissing(Diagnostics diagnostics) {
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            diagnostics.warn("the token lacks scopes that were asked for: "
                    + ExternalText.of(String.join(" ", missing))
                    + "; compare them with the app client's (console: App clients > Login pages > Custom scopes)");
        }
    }

    /** Empty for a token that says nothing about scopes. */
    List<String> missing() {
        Optional<Set<String>> granted =
                Jwt.tryParse(accessToken).flatMap(jwt -> jwt.text("scope")).map(GrantedScopes::words);
        return granted.isEmpty()
                ? List.of()
                : asked.stream()
                        .filter(wanted -> !granted.get().contains(wanted))
                        .toList();
    }

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(text.split(" +")));
    }
}
