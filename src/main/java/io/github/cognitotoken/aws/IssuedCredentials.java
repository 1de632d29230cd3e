package io.github.cognitotoken.aws;

import java.time.Instant;
import java.util.Optional;

/**
 * The answer of GetCredentialsForIdentity.
 *
 * @param serverTime the {@code Date} of the answer
 */
public record IssuedCredentials(TemporaryCredentials credentials, Optional<Instant> serverTime) {}
