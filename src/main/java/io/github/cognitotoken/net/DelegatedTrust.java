package io.github.cognitotoken.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/** Trust that is looked up when a connection needs it. */
abstract class DelegatedTrust extends SSLSocketFactory {

    /** What makes the sockets. */
    abstract SSLSocketFactory factory();

    @Override
    public final Socket createSocket() throws IOException {
        return factory().createSocket();
    }

    @Override
    public final Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
        return factory().createSocket(socket, host, port, autoClose);
    }

    @Override
    public final Socket createSocket(String host, int port) throws IOException {
        return factory().createSocket(host, port);
    }

    @Override
    public final Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return factory().createSocket(host, port, localHost, localPort);
    }

    @Override
    public final Socket createSocket(InetAddress host, int port) throws IOException {
        return factory().createSocket(host, port);
    }

    @Override
    public final Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return factory().createSocket(address, port, localAddress, localPort);
    }

    @Override
    public final String[] getDefaultCipherSuites() {
        return factory().getDefaultCipherSuites();
    }

    @Override
    public final String[] getSupportedCipherSuites() {
        return factory().getSupportedCipherSuites();
    }
}
