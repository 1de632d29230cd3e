package io.github.cognitotoken.signin.browser;

import io.github.cognitotoken.config.OAuthSettings;
import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of an authorization request that come from the settings. */
final class RequestParameters {

    /** Cognito does not exchange a code that was requested without a scope. */
    private static final String DEFAULT_SCOPE = "openid";

    private RequestParameters() {}

    /**
     * @param scopes what the settings ask for, or what the app client is known to have; empty for neither
     */
    static Map<String, String> of(Settings settings, List<String> scopes) {
        OAuthSettings oauth = settings.oauth();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("scope", scopes.isEmpty() ? DEFAULT_SCOPE : String.join(" ", scopes));
        put(parameters, "identity_provider", oauth.identityProvider());
        put(parameters, "login_hint", oauth.loginHint().or(settings::username));
        put(parameters, "prompt", oauth.prompt());
        put(parameters, "lang", oauth.lang());
        put(parameters, "resource", oauth.resource());
        parameters.putAll(stepUp(settings));
        return parameters;
    }

    /** How strongly, and how recently, the user must have signed in. */
    static Map<String, String> stepUp(Settings settings) {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "acr_values", settings.stepUp().acr());
        put(parameters, "max_age", settings.stepUp().maxAge());
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, Optional<Sourced<String>> value) {
        value.ifPresent(given -> parameters.put(name, given.value()));
    }
}
