package io.github.cognitotoken.cli.token;

import io.github.cognitotoken.config.Settings;
import io.github.cognitotoken.config.Sourced;
import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.jwt.Jwt;
import io.github.cognitotoken.token.Tokens;

/** Compares the pool of a token with the pool, or the issuer, in the settings: the app client may belong to another pool. */
public record IssuerCheck(Settings settings, Diagnostics diagnostics) {

    /** Warns if they differ. The API does not check the pool id, since requests carry only the client id. */
    public void check(Tokens tokens) {
        settings.issuer()
                .or(settings::userPoolId)
                .ifPresent(named -> Jwt.tryParse(tokens.accessToken())
                        .flatMap(jwt -> jwt.text("iss"))
                        .filter(issuer -> !isNamed(issuer, named.value()))
                        .ifPresent(issuer -> warn(named, issuer)));
    }

    /** The settings name an issuer, or a user pool, whose issuers all end with its id. */
    private static boolean isNamed(String issuer, String issuerOrPool) {
        return issuerOrPool.contains("://")
                ? issuerOrPool.equals(issuer) || issuerOrPool.equals(issuer + "/")
                : issuer.endsWith("/" + issuerOrPool);
    }

    private void warn(Sourced<String> named, String issuer) {
        diagnostics.warn("the token comes from another user pool than the one from " + named.origin()
                + ": its issuer is " + ExternalText.of(issuer) + "; compare the user pool id and the app client id");
    }
}
