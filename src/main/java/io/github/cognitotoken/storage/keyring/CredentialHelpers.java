package io.github.cognitotoken.storage.keyring;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.Host;
import io.github.cognitotoken.host.SearchPath;
import io.github.cognitotoken.storage.StorageFolder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The credential helpers of this machine, and which of them has the key of this cache. The choice is stored beside the
 * files, since a desktop session and a timer job may find different helpers first.
 */
final class CredentialHelpers {

    private static final String REMEMBERED = "keyring";

    private final StorageFolder folder;
    private final Host host;
    private final Duration limit;

    CredentialHelpers(StorageFolder folder, Host host, Duration limit) {
        this.folder = folder;
        this.host = host;
        this.limit = limit;
    }

    /**
     * The helper that has the key; empty if no key was made yet.
     *
     * @throws Failure of kind {@code INTERACTION} if it is no longer installed
     */
    Optional<CredentialHelper> remembered() {
        return folder.read(REMEMBERED)
                .map(label -> new String(label, StandardCharsets.US_ASCII))
                .flatMap(Store::called)
                .map(store -> installed(store).orElseThrow(() -> missing(store)));
    }

    void remember(CredentialHelper helper) {
        folder.write(REMEMBERED, helper.store().label().getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * All that are installed, at least one.
     *
     * @throws Failure of kind {@code INTERACTION} if none is
     */
    List<CredentialHelper> installed() {
        List<Store> stores = Store.ofThisMachine(host.environment());
        List<CredentialHelper> installed =
                stores.stream().flatMap(store -> installed(store).stream()).toList();
        if (installed.isEmpty()) {
            List<String> names = stores.stream().map(Store::program).sorted().toList();
            throw notInstalled("no credential helper for the cache's key is installed", String.join(" or ", names));
        }
        return installed;
    }

    private Optional<CredentialHelper> installed(Store store) {
        return new SearchPath(host.environment())
                .find(store.program())
                .map(path -> new CredentialHelper(store, path, host.programs(), limit));
    }

    private static Failure missing(Store store) {
        return notInstalled(store.program() + ", which has the cache's key, is not on the PATH", store.program());
    }

    private static Failure notInstalled(String message, String what) {
        return Failure.of(
                ErrorKind.INTERACTION, message, "install " + what + ", or set COGNITO_CACHE to file or to none");
    }
}
