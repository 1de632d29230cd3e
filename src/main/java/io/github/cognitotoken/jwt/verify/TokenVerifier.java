package io.github.cognitotoken.jwt.verify;

import io.github.cognitotoken.jwt.Jwt;
import io.github.cognitotoken.token.TokenUse;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Verifies tokens of a Cognito user pool. What needs no key is checked first, so that neither garbage nor a token of
 * another pool causes a request.
 */
public final class TokenVerifier {

    private final ExpectedToken expected;
    private final IssuerKeys keys;
    private final InstantSource clock;

    public TokenVerifier(ExpectedToken expected, IssuerKeys keys, InstantSource clock) {
        this.expected = expected;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Verifies a token.
     *
     * @throws io.github.cognitotoken.failure.Failure of kind {@code TOKEN} that names what is wrong with it; of kind
     *     {@code UNAVAILABLE} or {@code CONFIGURATION} if the keys cannot be obtained
     */
    public VerifiedToken verify(String token) {
        Jwt jwt = TokenForm.read(token);
        String keyId = SignatureCheck.keyId(jwt);
        ClaimChecks claims = new ClaimChecks(expected, jwt);
        Issuer issuer = claims.issuer();
        TokenUse use = claims.use();
        claims.requireAudience(use);
        Instant end = claims.end(clock.instant());
        SignatureCheck.require(token, keys.find(issuer, keyId));
        return new VerifiedToken(jwt, use, end);
    }
}
