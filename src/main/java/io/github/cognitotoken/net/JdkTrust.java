package io.github.cognitotoken.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

/**
 * Trust in the JDK's own certificates, which are read when a connection needs them. The JDK reads all of them for each
 * HTTPS connection that is only made ready, also for one that gets another trust afterwards: 45 of 340 ms of a sign-in with
 * a CA bundle on JDK 17.
 */
final class JdkTrust extends SSLSocketFactory {

    /** One for all: the JDK keeps a connection alive for those of the same factory only. */
    private static final JdkTrust INSTANCE = new JdkTrust();

    private JdkTrust() {}

    /** Makes this the trust of HTTPS connections that get no other one, in the whole process. */
    static void beDefault() {
        HttpsURLConnection.setDefaultSSLSocketFactory(INSTANCE);
    }

    private static SSLSocketFactory jdk() {
        return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    @Override
    public Socket createSocket() throws IOException {
        return jdk().createSocket();
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
        return jdk().createSocket(socket, host, port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return jdk().createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return jdk().createSocket(host, port, localHost, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return jdk().createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return jdk().createSocket(address, port, localAddress, localPort);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return jdk().getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return jdk().getSupportedCipherSuites();
    }
}
