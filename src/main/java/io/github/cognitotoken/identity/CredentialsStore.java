package io.github.cognitotoken.identity;

import io.github.cognitotoken.storage.Digest;
import io.github.cognitotoken.storage.Lease;
import io.github.cognitotoken.storage.SealedFolder;
import io.github.cognitotoken.storage.Unreadable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The stored credentials of one sign-in: a file beside its tokens, deleted with them. */
final class CredentialsStore {

    private final SealedFolder files;
    private final String name;
    private final String file;

    /**
     * @param name under which the tokens are cached
     */
    CredentialsStore(SealedFolder files, String name) {
        this.files = files;
        this.name = name;
        this.file = name + SealedFolder.AWS_CREDENTIALS;
    }

    /** The credentials for that query, ended ones too; takes no lock. */
    Optional<StoredCredentials> find(CredentialsQuery query) {
        return Optional.ofNullable(all().get(query.name()));
    }

    /** Stores them, and drops others that have ended. */
    void put(CredentialsQuery query, StoredCredentials stored, Instant now) {
        Map<String, StoredCredentials> all = new LinkedHashMap<>(all());
        all.values().removeIf(other -> !other.isValid(now));
        all.put(query.name(), stored);
        files.folder().write(file, files.seal().close(file, CredentialsFile.write(all)));
    }

    /** One process at a time asks for credentials of this sign-in. Its tokens have a lease of their own. */
    Lease lease() {
        return files.flights()
                .lease(new Digest("lease of aws credentials").add(name).hex());
    }

    private Map<String, StoredCredentials> all() {
        Optional<byte[]> content = files.folder().read(file);
        if (content.isEmpty()) {
            return Map.of();
        }
        try {
            return CredentialsFile.read(files.seal().open(file, content.get()));
        } catch (Unreadable e) {
            files.folder().broken(file, e.getMessage());
            return Map.of();
        }
    }
}
