package io.github.cognitotoken.userpool;

import java.time.Instant;

/** What a refresh token stands for: one sign-in. */
record Grant(AppClient client, PoolUser user, String originJti, Instant authTime, Instant expires) {}
