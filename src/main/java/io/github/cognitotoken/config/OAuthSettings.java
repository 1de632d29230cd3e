package io.github.cognitotoken.config;

import java.util.List;
import java.util.Optional;

/**
 * What is asked of the user pool's domain, and how its login page is shown.
 *
 * @param domain prefix, host or URL of the domain; without it the user pool says which it is
 * @param scope scopes to ask for, separated by blanks
 * @param resource the API that the access token is for, as it was given
 * @param redirectUri where the browser is led back to: URLs, separated by blanks
 * @param logoutUri where the browser is led after {@code logout --browser}
 * @param noBrowser whether no browser is opened on this machine
 */
public record OAuthSettings(
        Optional<Sourced<String>> domain,
        Optional<Sourced<String>> scope,
        Optional<Sourced<String>> resource,
        Optional<Sourced<String>> redirectUri,
        Optional<Sourced<String>> logoutUri,
        Optional<Sourced<String>> identityProvider,
        Optional<Sourced<String>> loginHint,
        Optional<Sourced<String>> prompt,
        Optional<Sourced<String>> lang,
        boolean noBrowser) {

    private static final String NO_BROWSER = "--no-browser";

    static OAuthSettings of(Layers layers) {
        return new OAuthSettings(
                layers.find(Setting.DOMAIN),
                layers.find(Setting.SCOPE),
                layers.find(Setting.RESOURCE),
                layers.find(Setting.REDIRECT_URI),
                layers.find(Setting.LOGOUT_URI),
                layers.find(Setting.IDENTITY_PROVIDER),
                layers.find(Setting.LOGIN_HINT),
                layers.find(Setting.PROMPT),
                layers.find(Setting.LANG),
                layers.given().has(NO_BROWSER));
    }

    /** The scopes that were given, each once and in their order; none where nothing was given. */
    public List<String> scopes() {
        return list(scope);
    }

    /** The redirect URIs that were given, in their order; none where nothing was given. */
    public List<String> redirectUris() {
        return list(redirectUri);
    }

    private static List<String> list(Optional<Sourced<String>> values) {
        return values.map(list -> ValueFormat.words(list.value()).distinct().toList())
                .orElse(List.of());
    }
}
