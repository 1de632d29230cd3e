package io.github.cognitotoken.userpool.oauth;

import io.github.cognitotoken.userpool.http.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a client asks the authorize endpoint for; its client and redirect_uri are good.
 *
 * @param stepUp whether the pool looks at acr_values; without it they are ignored in silence (9.4)
 */
record AuthorizationRequest(OAuthClient client, String redirectUri, Form form, boolean stepUp) {

    Set<String> scopes() {
        return form.words("scope");
    }

    boolean prompts(String value) {
        return form.words("prompt").contains(value);
    }

    Optional<CodeChallenge> challenge() {
        return form.get("code_challenge").map(CodeChallenge::new);
    }

    /** Whether a session spares the user the login page: prompt=login, max_age and acr_values may say no. */
    boolean accepts(BrowserSession session, Instant now) {
        Optional<Duration> oldest = form.get("max_age").map(Long::parseLong).map(Duration::ofSeconds);
        return !prompts("login")
                && (!stepUp || session.level().satisfies(form.words("acr_values")))
                && oldest.filter(age -> session.since().plus(age).isBefore(now)).isEmpty();
    }

    Authorization authorization(BrowserSession session) {
        return new Authorization(
                scopes(),
                form.get("nonce"),
                form.get("resource"),
                Optional.of(session.level()).filter(level -> stepUp),
                session.since());
    }

    Response withCode(String code) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("code", code);
        form.get("state").ifPresent(state -> parameters.put("state", state));
        return callback(parameters);
    }

    Response withError(CallbackError error) {
        Map<String, String> parameters = new LinkedHashMap<>();
        error.description().ifPresent(text -> parameters.put("error_description", text));
        form.get("state").ifPresent(state -> parameters.put("state", state));
        parameters.put("error", error.error());
        return callback(parameters);
    }

    private Response callback(Map<String, String> parameters) {
        String separator = redirectUri.contains("?") ? "&" : "?";
        return DomainAddress.redirect(redirectUri + separator + Form.encode(parameters));
    }
}
