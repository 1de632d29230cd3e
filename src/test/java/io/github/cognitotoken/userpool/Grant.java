package io.github.cognitotoken.userpool;

import java.time.Instant;
import java.util.Optional;

/** What a refresh token stands for: one sign-in. */
record Grant(
        AppClient client,
        PoolUser user,
        Optional<String> deviceKey,
        String originJti,
        Instant authTime,
        Instant expires,
        GrantedAccess access) {}
