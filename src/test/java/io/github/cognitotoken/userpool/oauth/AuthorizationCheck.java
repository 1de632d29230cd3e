package io.github.cognitotoken.userpool.oauth;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether an authorize request is one that may be answered, and if not, where the browser ends instead. */
final class AuthorizationCheck {

    private static final Pattern AGE = Pattern.compile("[0-9]{1,9}");

    private final OAuthPool pool;
    private final DomainAddress address;
    private final boolean stepUp;

    AuthorizationCheck(OAuthPool pool, DomainAddress address, boolean stepUp) {
        this.pool = pool;
        this.address = address;
        this.stepUp = stepUp;
    }

    AuthorizationRequest check(Form form) {
        AuthorizationRequest asked = addressed(form);
        String type = form.get("response_type").orElse("");
        if (!Set.of("code", "token").contains(type)) {
            throw page("invalid_request", form); // row 16
        }
        if (!type.equals("code") || !asked.client().oauth().isEnabled()) {
            throw refused(asked, CallbackError.of("unauthorized_client")); // no client here has the implicit grant
        }
        checkChallenge(asked);
        if (form.get("max_age").filter(age -> !AGE.matcher(age).matches()).isPresent()) {
            throw refused(asked, CallbackError.of("invalid_request"));
        }
        Set<String> foreign = new HashSet<>(asked.scopes());
        foreign.removeAll(asked.client().oauth().userScopes());
        if (!foreign.isEmpty()) {
            throw refused(asked, CallbackError.invalidScope()); // row 14
        }
        return asked;
    }

    /** A bad client_id or redirect_uri never comes back to the callback (4.2). */
    private AuthorizationRequest addressed(Form form) {
        if (form.repeatsAny() || !form.has("client_id") || !form.has("redirect_uri")) {
            throw page("invalid_request", form); // row 16: a parameter is missing
        }
        Optional<? extends OAuthClient> client = form.get("client_id").flatMap(pool::client);
        if (client.isEmpty()) {
            throw page("invalid_request", form);
        }
        String redirectUri = form.get("redirect_uri").orElseThrow();
        if (!client.get().oauth().callbackUrls().contains(redirectUri)) {
            throw page("redirect_mismatch", form); // row 15: letter by letter
        }
        return new AuthorizationRequest(client.get(), redirectUri, form, stepUp);
    }

    /** Only S256, and neither parameter without the other. */
    private static void checkChallenge(AuthorizationRequest asked) {
        Optional<String> method = asked.form().get("code_challenge_method");
        boolean fits =
                asked.challenge().isPresent() ? method.filter("S256"::equals).isPresent() : method.isEmpty();
        if (!fits) {
            throw refused(asked, CallbackError.of("invalid_request"));
        }
    }

    private BrowserRefusal page(String error, Form form) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("error", error);
        form.get("client_id").ifPresent(id -> parameters.put("client_id", id));
        return new BrowserRefusal(address.errorPage(parameters));
    }

    private static BrowserRefusal refused(AuthorizationRequest asked, CallbackError error) {
        return new BrowserRefusal(asked.withError(error));
    }
}
