package io.github.cognitotoken.identity;

import io.github.cognitotoken.aws.AwsRegion;
import io.github.cognitotoken.aws.IdentityApi;
import io.github.cognitotoken.aws.IdentityLogin;
import io.github.cognitotoken.aws.IssuedCredentials;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.net.CallFailure;
import io.github.cognitotoken.net.Calls;
import io.github.cognitotoken.net.RetryRules;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Trades an ID token for credentials: GetId, unless the identity is known, then GetCredentialsForIdentity. */
final class CredentialsExchange {

    private final Supplier<IdentityApi> client;
    private final Calls calls;
    private final CredentialsQuery query;
    private final InstantSource clock;
    private IdentityApi api;

    /**
     * @param client asked once, and only if the identity pool is called
     */
    CredentialsExchange(Supplier<IdentityApi> client, Calls calls, CredentialsQuery query, InstantSource clock) {
        this.client = client;
        this.calls = calls;
        this.query = query;
        this.clock = clock;
    }

    /**
     * New credentials.
     *
     * @param before earlier ones of the same user: their identity is used again
     * @throws Failure if the identity pool refuses, or cannot be reached
     */
    StoredCredentials issue(SignedInUser.IdToken token, Optional<StoredCredentials> before) {
        api = client.get();
        if (before.isPresent()) {
            try {
                return credentials(
                        before.get().identityId(),
                        new IdentityLogin(before.get().provider(), token.value()));
            } catch (Failure e) {
                if (e.kind() == ErrorKind.UNAVAILABLE) {
                    throw e;
                }
                // the identity may have been deleted or merged, or the pool's provider changed: ask for it again
            }
        }
        return byProvider(token, providers(token.issuer()));
    }

    /** Tries the next name only where the identity pool does not know the one before. */
    private StoredCredentials byProvider(SignedInUser.IdToken token, List<String> providers) {
        IdentityLogin login = new IdentityLogin(providers.get(0), token.value());
        try {
            String identity = calls.call(RetryRules.REPEATABLE, () -> api.getId(query.identityPoolId(), login));
            return credentials(identity, login);
        } catch (Failure e) {
            if (providers.size() == 1 || !isOfAnotherProvider(e)) {
                throw e;
            }
            try {
                return byProvider(token, providers.subList(1, providers.size()));
            } catch (Failure other) {
                throw isOfAnotherProvider(other) ? e : other;
            }
        }
    }

    private StoredCredentials credentials(String identityId, IdentityLogin login) {
        IssuedCredentials issued = calls.call(
                RetryRules.REPEATABLE, () -> api.getCredentialsForIdentity(identityId, login, query.roleArn()));
        Instant now = clock.instant();
        Duration ahead =
                issued.serverTime().map(server -> Duration.between(now, server)).orElse(Duration.ZERO);
        return new StoredCredentials(issued.credentials(), identityId, login.provider(), now, ahead);
    }

    private static boolean isOfAnotherProvider(Failure failure) {
        return failure.getCause() instanceof CallFailure call
                && (call.says("NotAuthorizedException", "issuer doesn't match")
                        || call.says("NotAuthorizedException", "not from a supported provider"));
    }

    /**
     * The names by which an identity pool may know the user pool. AWS documents the first; for pools whose issuer has
     * another host it documents none, so that one is the second.
     */
    private static List<String> providers(String issuer) {
        String pool = issuer.substring(issuer.lastIndexOf('/') + 1);
        if (pool.indexOf('_') <= 0) {
            throw Failure.of(
                    ErrorKind.TOKEN,
                    "the ID token does not say which user pool it is from",
                    "sign in again: cognito-token login; an emulator's token may have no issuer of that form");
        }
        List<String> providers = new ArrayList<>(List.of(AwsRegion.loginProvider(pool)));
        String host = issuer.startsWith("https://") ? issuer.substring("https://".length()) : "";
        if (!host.isEmpty() && !providers.contains(host)) {
            providers.add(host);
        }
        return providers;
    }
}
