package io.github.cognitotoken.output;

import java.util.Optional;

/**
 * What a status is about.
 *
 * @param profile the profile that settings came from
 * @param cache where tokens are cached; empty if nowhere
 * @param encrypted whether they are encrypted there
 */
public record StatusPlace(
        Optional<String> profile, Optional<String> userPoolId, Optional<String> cache, boolean encrypted) {}
