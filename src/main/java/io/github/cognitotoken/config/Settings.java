package io.github.cognitotoken.config;

import io.github.cognitotoken.failure.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * All settings of a run, resolved and checked. Secrets are still sources, which are read later.
 *
 * @param issuer the only one whose tokens count; empty for the user pool's own
 * @param headerPrefix the word before a token in an Authorization header; empty for the token alone
 * @param brokenRegion why the region is not known, if the file that may name it is broken
 * @param profile the profile in use
 * @param profileNames the profiles of the config file
 */
public record Settings(
        Optional<Sourced<String>> userPoolId,
        Optional<Sourced<String>> clientId,
        Optional<SecretSource> clientSecret,
        Optional<Sourced<String>> region,
        Optional<Failure> brokenRegion,
        Optional<Sourced<String>> issuer,
        Optional<Sourced<String>> username,
        Optional<SecretSource> password,
        Optional<SecretSource> refreshToken,
        Optional<Sourced<String>> flow,
        Optional<String> preferredChallenge,
        boolean srpFirst,
        StepUp stepUp,
        OAuthSettings oauth,
        IdentitySettings identity,
        ChallengeAnswers answers,
        Optional<Sourced<String>> tokenUse,
        Optional<Sourced<String>> output,
        String headerPrefix,
        Network network,
        CacheSettings cache,
        Optional<String> profile,
        List<String> profileNames,
        RememberDevice rememberDevice) {

    public Endpoints endpoints() {
        return network.endpoints();
    }

    /** The limit of one operation on the network, retries included. */
    public Duration timeout() {
        return network.timeout();
    }

    /**
     * The app client id.
     *
     * @throws Failure if there is none
     */
    public Sourced<String> requireClientId() {
        return clientId.orElseThrow(() -> Failure.configuration(
                "no app client id is set",
                "give --client-id ID or set COGNITO_CLIENT_ID (console: User pools > your pool > App clients)"));
    }

    /**
     * The region; empty if there is none and a custom endpoint needs none.
     *
     * @throws Failure if one is needed and there is none
     */
    public Optional<Sourced<String>> requireRegion() {
        if (region.isEmpty() && endpoints().url().isEmpty()) {
            throw brokenRegion.orElseGet(() -> Failure.configuration(
                    "no region is set", "give --region REGION or --user-pool-id ID, or set COGNITO_REGION"));
        }
        return region;
    }

    /** The same settings for that user. */
    public Settings withUsername(Sourced<String> user) {
        return with(Optional.of(user), password);
    }

    /** The same settings with that password. */
    public Settings withPassword(SecretSource other) {
        return with(username, Optional.of(other));
    }

    private Settings with(Optional<Sourced<String>> user, Optional<SecretSource> theirs) {
        return new Settings(
                userPoolId,
                clientId,
                clientSecret,
                region,
                brokenRegion,
                issuer,
                user,
                theirs,
                refreshToken,
                flow,
                preferredChallenge,
                srpFirst,
                stepUp,
                oauth,
                identity,
                answers,
                tokenUse,
                output,
                headerPrefix,
                network,
                cache,
                profile,
                profileNames,
                rememberDevice);
    }
}
