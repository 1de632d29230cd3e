package io.github.cognitotoken.net;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts what the JDK trusts with these anchors. It reads them when a server has sent its certificates; the check itself is
 * the JDK's.
 */
final class AnchoredTrust extends X509ExtendedTrustManager {

    private final Anchors anchors;

    AnchoredTrust(Anchors anchors) {
        this.anchors = anchors;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        check(chain, trust -> trust.checkServerTrusted(chain, type, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        check(chain, trust -> trust.checkServerTrusted(chain, type, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        check(chain, trust -> trust.checkServerTrusted(chain, type));
    }

    /** With few anchors first. Names that are equal can be encoded in different ways, so a refusal counts with all only. */
    private void check(X509Certificate[] chain, Check check) throws CertificateException {
        try {
            List<X509Certificate> few = anchors.above(chain);
            if (!few.isEmpty()) {
                try {
                    check.by(Trust.manager(few));
                    return;
                } catch (CertificateException e) {
                    // with all of them below
                }
            }
            check.by(Trust.manager(anchors.all()));
        } catch (CertificateException e) {
            throw e;
        } catch (IOException | GeneralSecurityException e) {
            throw new CertificateException("the system's certificates cannot be read", e);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("this is not a server");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        checkClientTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    @FunctionalInterface
    private interface Check {
        void by(X509ExtendedTrustManager trust) throws CertificateException;
    }
}
