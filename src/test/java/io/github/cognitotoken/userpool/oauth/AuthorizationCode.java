package io.github.cognitotoken.userpool.oauth;

import java.time.Instant;
import java.util.Optional;

/** What a code stands for. */
record AuthorizationCode(
        OAuthClient client,
        String redirectUri,
        Optional<CodeChallenge> challenge,
        OAuthUser user,
        Authorization authorization,
        Instant expires) {}
