package io.github.cognitotoken.net;

import io.github.cognitotoken.host.Platform;
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

    /**
     * Reads the JDK's certificates when it is initialised, 30 of 340 ms, with which the JDK compares each server's authority.
     * No class of the JDK's interface has this alone as its effect. Where the name is another one, the handshake does it.
     */
    private static final String AUTHORITIES_OF_THE_JDK = "sun.security.util.AnchorCertificates";

    private final ClientConnection connection;

    private TlsWarmUp(ClientConnection connection) {
        this.connection = connection;
    }

    /** Starts it in the background, for a server with TLS. It reads the connection's certificates first. */
    public static void begin(ClientConnection connection) {
        if ("https".equalsIgnoreCase(connection.endpoint().getScheme()) && !Platform.isNativeImage()) {
            SafeHttp.prepare();
            Thread thread = new Thread(new TlsWarmUp(connection), "tls");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public void run() {
        try {
            connection.requireTrust();
            SSLEngine engine = context().createSSLEngine();
            engine.setUseClientMode(true);
            engine.wrap(
                    ByteBuffer.allocate(0),
                    ByteBuffer.allocate(engine.getSession().getPacketBufferSize()));
            Class.forName(AUTHORITIES_OF_THE_JDK);
        } catch (GeneralSecurityException
                | SSLException
                | ReflectiveOperationException
                | RuntimeException
                | LinkageError e) {
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
