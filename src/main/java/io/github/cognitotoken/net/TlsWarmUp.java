package io.github.cognitotoken.net;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;

/**
 * Initialises the JDK's TLS while the client of the AWS SDK is built, since a process has two cores for them: about 20 of
 * 360 ms of a sign-in on JDK 17. It makes the first message of a handshake, and sends it to nobody.
 */
public final class TlsWarmUp implements Runnable {

    private final ClientConnection connection;

    private TlsWarmUp(ClientConnection connection) {
        this.connection = connection;
    }

    /** Starts it in the background, for a server with TLS. */
    public static void begin(ClientConnection connection) {
        if ("https".equalsIgnoreCase(connection.endpoint().getScheme())) {
            SafeHttp.prepare();
            Thread thread = new Thread(new TlsWarmUp(connection), "tls");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public void run() {
        try {
            SSLEngine engine = context().createSSLEngine();
            engine.setUseClientMode(true);
            engine.wrap(
                    ByteBuffer.allocate(0),
                    ByteBuffer.allocate(engine.getSession().getPacketBufferSize()));
        } catch (GeneralSecurityException | SSLException | RuntimeException e) {
            // the connection itself will fail in the same way, and says so
        }
    }

    /** With a bundle of their own, connections do not read the JDK's certificates: this must not either. */
    private SSLContext context() throws GeneralSecurityException {
        if (connection.trust().isEmpty()) {
            return SSLContext.getDefault();
        }
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[0], null);
        return context;
    }
}
