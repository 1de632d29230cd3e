package io.github.cognitotoken.cli.aws;

import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Secret;
import io.github.cognitotoken.identity.SignedInUser;
import io.github.cognitotoken.jwt.Jwt;
import io.github.cognitotoken.signin.SignIn;
import java.util.Optional;

/** The sign-in of the settings, as the identity pool sees it. */
record SignInForCredentials(SignIn signIn) implements SignedInUser {

    @Override
    public Optional<String> cachedAs() {
        return signIn.cached().map(entry -> entry.key().name());
    }

    @Override
    public IdToken idToken() {
        signIn.requireIdToken();
        String token = signIn.tokens(false, true)
                .idToken()
                .orElseThrow(() -> Failure.configuration(
                        "this sign-in returned no ID token, which the identity pool needs",
                        "sign in as a user, in a browser with the scope openid"));
        String issuer = Jwt.tryParse(token).flatMap(jwt -> jwt.text("iss")).orElse("");
        return new IdToken(Secret.of(token), issuer);
    }
}
