package io.github.cognitotoken.identity;

import io.github.cognitotoken.aws.TemporaryCredentials;
import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Redaction;
import io.github.cognitotoken.storage.Attempt;
import io.github.cognitotoken.storage.Lease;
import io.github.cognitotoken.storage.SealedFolder;
import java.time.InstantSource;
import java.util.Optional;

/**
 * AWS credentials of a user, from an identity pool: stored ones until five minutes before they end, then new ones, by
 * one process at a time whose outcome the others take.
 */
public final class IdentityPool {

    private final CredentialsQuery query;
    private final SealedFolder files;
    private final CredentialsExchange exchange;
    private final InstantSource clock;
    private final Diagnostics diagnostics;
    private final Redaction redaction;

    IdentityPool(
            CredentialsQuery query,
            SealedFolder files,
            CredentialsExchange exchange,
            InstantSource clock,
            Diagnostics diagnostics,
            Redaction redaction) {
        this.query = query;
        this.files = files;
        this.exchange = exchange;
        this.clock = clock;
        this.diagnostics = diagnostics;
        this.redaction = redaction;
    }

    /**
     * The user's credentials.
     *
     * @param renew whether stored credentials are not good enough
     * @throws Failure if the user cannot be signed in, or the identity pool gives none
     */
    public TemporaryCredentials credentials(SignedInUser user, boolean renew) {
        Optional<StoredCredentials> stored = renew ? Optional.empty() : stored(user);
        if (stored.filter(found -> found.isFresh(clock.instant())).isPresent()) {
            return learnt(stored.get());
        }
        try {
            SignedInUser.IdToken token = user.idToken();
            // a sign-in may have cached the tokens only now
            return learnt(user.cachedAs()
                    .map(name -> alone(new CredentialsStore(files, name), token, renew))
                    .orElseGet(() -> exchange.issue(token, Optional.empty())));
        } catch (Failure e) {
            return learnt(stillValid(stored, e).orElseThrow(() -> e));
        }
    }

    private Optional<StoredCredentials> stored(SignedInUser user) {
        return user.cachedAs().flatMap(name -> new CredentialsStore(files, name).find(query));
    }

    private StoredCredentials alone(CredentialsStore store, SignedInUser.IdToken token, boolean renew) {
        try (Lease lease = store.lease()) {
            Optional<StoredCredentials> before = store.find(query);
            if (before.isPresent() && isNewEnough(before.get(), lease, renew)) {
                return before.get();
            }
            Attempt attempt = new Attempt(query.name(), false);
            lease.requireNotFailed(attempt);
            try {
                StoredCredentials issued = exchange.issue(token, before);
                store.put(query, issued, clock.instant());
                lease.succeeded();
                return issued;
            } catch (Failure e) {
                lease.failed(e, attempt);
                throw e;
            }
        }
    }

    /** What came while this process waited is what it came for, even where it wants new credentials. */
    private boolean isNewEnough(StoredCredentials stored, Lease lease, boolean renew) {
        return stored.isFresh(clock.instant()) && (!renew || lease.wasHereAt(stored.receivedAt()));
    }

    /** Stored credentials serve through a passing failure, unless the user asked for new ones. */
    private Optional<StoredCredentials> stillValid(Optional<StoredCredentials> stored, Failure failure) {
        Optional<StoredCredentials> valid =
                stored.filter(found -> failure.kind() == ErrorKind.UNAVAILABLE && found.isValid(clock.instant()));
        valid.ifPresent(found -> diagnostics.warn("the AWS credentials could not be renewed (" + failure.getMessage()
                + "); those at hand are valid until " + found.credentials().expires()));
        return valid;
    }

    private TemporaryCredentials learnt(StoredCredentials found) {
        redaction.learn(found.credentials().secretAccessKey().reveal());
        redaction.learn(found.credentials().sessionToken().reveal());
        return found.credentials();
    }
}
