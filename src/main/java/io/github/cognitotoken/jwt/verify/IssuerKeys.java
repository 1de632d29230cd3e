package io.github.cognitotoken.jwt.verify;

import com.nimbusds.jose.jwk.RSAKey;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.storage.PublicFile;
import io.github.cognitotoken.storage.StorageFolder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * The public keys of issuers: stored ones while they count, else fetched ones. A key that is not among the stored ones
 * is asked for again, since Cognito may have a new one, but all processes together ask at most once in ten seconds.
 */
public final class IssuerKeys {

    private final StorageFolder folder;
    private final Function<Issuer, KeyFetch> fetches;
    private final InstantSource clock;

    /**
     * @param folder where keys are stored; they are public, so that nothing seals them
     * @param fetches makes the connection to an issuer
     */
    public IssuerKeys(StorageFolder folder, Function<Issuer, KeyFetch> fetches, InstantSource clock) {
        this.folder = folder;
        this.fetches = fetches;
        this.clock = clock;
    }

    /**
     * The key of that id.
     *
     * @throws Failure if the issuer has none, or one that is not for signatures, or cannot be asked
     */
    RSAKey find(Issuer issuer, String keyId) {
        PublicFile file = PublicFile.ofKeys(folder, issuer.keys().toString());
        CachedKeys keys = stored(file, issuer, keyId)
                // another process may fetch them meanwhile
                .orElseGet(() ->
                        file.exclusively(() -> stored(file, issuer, keyId).orElseGet(() -> fetched(file, issuer))));
        return keys.keys().find(keyId).orElseThrow(() -> unknown(keyId, issuer));
    }

    private Optional<CachedKeys> stored(PublicFile file, Issuer issuer, String keyId) {
        Instant now = clock.instant();
        return file.read(content -> CachedKeys.read(content, issuer)).filter(keys -> keys.answer(keyId, now));
    }

    private CachedKeys fetched(PublicFile file, Issuer issuer) {
        CachedKeys keys = fetches.apply(issuer).fetch(issuer, clock.instant());
        file.write(keys.bytes(issuer));
        return keys;
    }

    private static Failure unknown(String keyId, Issuer issuer) {
        return Refusals.of(
                "the issuer has no key with the token's kid " + Refusals.shown(keyId) + " at "
                        + issuer.keys().getAuthority(),
                "the token is not of this user pool; if its key is new, try again in " + CachedKeys.SHORTEST.toSeconds()
                        + " seconds");
    }
}
