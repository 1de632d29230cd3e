package io.github.cognitotoken.cli.token;

import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.jwt.Jwt;
import io.github.cognitotoken.token.Tokens;

/** Compares the pool that a token is from with the pool that the settings name: an app client may be another pool's. */
record IssuerCheck(Settings settings, Diagnostics diagnostics) {

    /** Warns where they differ. The API accepts a client whatever pool id is given beside it. */
    void check(Tokens tokens) {
        settings.userPoolId()
                .ifPresent(named -> Jwt.tryParse(tokens.accessToken())
                        .flatMap(jwt -> jwt.text("iss"))
                        .filter(issuer -> !issuer.endsWith("/" + named.value()))
                        .ifPresent(issuer -> warn(named, issuer)));
    }

    private void warn(Sourced<String> named, String issuer) {
        diagnostics.warn("the token is from another user pool than the one from " + named.origin() + ": its issuer is "
                + ExternalText.of(issuer) + "; compare the user pool id and the app client id");
    }
}
