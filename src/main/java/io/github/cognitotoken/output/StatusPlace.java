package io.github.cognitotoken.output;

import java.util.Optional;

/**
 * The settings that a status report shows.
 *
 * @param profile the profile in use
 * @param cache where tokens are cached; empty if they are not cached
 * @param encrypted whether the cache is encrypted
 */
public record StatusPlace(
        Optional<String> profile, Optional<String> userPoolId, Optional<String> cache, boolean encrypted) {}
