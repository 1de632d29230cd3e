package io.github.cognitotoken.jwt.verify;

import io.github.cognitotoken.token.TokenUse;
import java.util.List;
import java.util.Optional;

/**
 * Which tokens count.
 *
 * @param issuers one of them must have issued the token
 * @param use access or ID; empty for either
 * @param clientId the app client that it must be for; empty for any
 * @param resource the API that an access token must be bound to (RFC 8707); empty for any
 */
public record ExpectedToken(
        List<Issuer> issuers, Optional<TokenUse> use, Optional<String> clientId, Optional<String> resource) {}
