package io.github.cognitotoken.net;

import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

/**
 * Trust in the JDK's own certificates, which are read when a connection needs them. The JDK reads all of them for each
 * HTTPS connection that is only made ready, also for one that gets another trust afterwards: 45 of 340 ms of a sign-in with
 * a CA bundle on JDK 17, and 6 of 17 ms of CPU in a native executable.
 */
final class JdkTrust extends DelegatedTrust {

    /** One for all: the JDK keeps a connection alive for those of the same factory only. */
    private static final JdkTrust INSTANCE = new JdkTrust();

    private JdkTrust() {}

    /** Makes this the trust of HTTPS connections that get no other one, in the whole process. */
    static void beDefault() {
        HttpsURLConnection.setDefaultSSLSocketFactory(INSTANCE);
    }

    @Override
    SSLSocketFactory factory() {
        return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }
}
