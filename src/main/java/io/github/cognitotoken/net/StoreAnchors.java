package io.github.cognitotoken.net;

import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The certificates of a key store. */
record StoreAnchors(KeyStore store) implements Anchors {

    @Override
    public List<X509Certificate> above(X509Certificate... chain) throws KeyStoreException {
        return all();
    }

    @Override
    public List<X509Certificate> all() throws KeyStoreException {
        List<X509Certificate> all = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.getCertificate(alias) instanceof X509Certificate certificate) {
                all.add(certificate);
            }
        }
        return all;
    }
}
