package io.github.cognitotoken.userpool.oauth;

import com.google.gson.JsonObject;

/** authorization_code: a code is good for one exchange within five minutes (4.2, 4.4). */
final class AuthorizationCodeGrant implements TokenGrant {

    private final OAuthPool pool;
    private final AuthorizationCodes codes;

    AuthorizationCodeGrant(OAuthPool pool, AuthorizationCodes codes) {
        this.pool = pool;
        this.codes = codes;
    }

    @Override
    public JsonObject tokens(OAuthClient client, Form form) {
        if (!form.has("code") || !form.has("redirect_uri") || form.has("state")) {
            throw OAuthError.invalidRequest(); // row 5: a parameter is missing, or state is one too many
        }
        if (!client.oauth().isEnabled()) {
            throw OAuthError.invalidGrant(); // as row 2
        }
        AuthorizationCode code = form.get("code").flatMap(codes::take).orElseThrow(OAuthError::invalidGrant);
        check(code, client, form);
        return pool.userTokens(client, code.user(), code.authorization());
    }

    @Override
    public void spend(Form form) {
        form.get("code").ifPresent(codes::take);
    }

    private void check(AuthorizationCode code, OAuthClient client, Form form) {
        if (code.client() != client || !pool.clock().instant().isBefore(code.expires())) {
            throw OAuthError.invalidGrant();
        }
        checkRedirect(code.redirectUri(), form.get("redirect_uri").orElse(""));
        String verifier = form.get("code_verifier").orElse("");
        if (code.challenge()
                .filter(challenge -> !challenge.isAnsweredBy(verifier))
                .isPresent()) {
            throw OAuthError.invalidRequest(); // row 4, first half
        }
        if (code.authorization().scopes().isEmpty()) {
            throw OAuthError.invalidGrant(); // row 3
        }
    }

    private static void checkRedirect(String wanted, String given) {
        if (given.equals(wanted)) {
            return;
        }
        if (given.equals(wanted + "/") || wanted.equals(given + "/")) {
            throw OAuthError.unauthorizedClient(); // row 9
        }
        throw new OAuthError(400, "unauthorized_client", "invalid_redirect"); // row 11
    }
}
