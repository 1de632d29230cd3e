package io.github.cognitotoken.net;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;

/** Certificates of authorities that are trusted. */
interface Anchors {

    /** Those that can have issued one of these certificates or are one of them; found without reading all. */
    List<X509Certificate> above(X509Certificate... chain) throws IOException, GeneralSecurityException;

    List<X509Certificate> all() throws IOException, GeneralSecurityException;
}
