package io.github.cognitotoken.net;

import io.github.cognitotoken.host.Platform;
import java.math.BigDecimal;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;

/**
 * Initialises what the first exchange needs of the JDK while the client of the AWS SDK is built, since a process has two
 * cores for them: about 50 of 200 ms of a sign-in.
 */
public final class TlsWarmUp implements Runnable {

    /**
     * Reads the JDK's certificates when it is initialised, 30 ms, with which the JDK compares each server's authority. No
     * class of the JDK's interface has this alone as its effect. Where the name is another one, the handshake does it.
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
            if (connection.trust().isEmpty()) {
                SSLContext.getDefault();
            }
        } catch (GeneralSecurityException | RuntimeException | LinkageError e) {
            // the connection itself will fail in the same way, and says so
        }
        readAuthorities();
        // the SDK's JSON parser needs this class, which computes constants first: 7 ms on JDK 25
        BigDecimal.ZERO.signum();
    }

    private static void readAuthorities() {
        try {
            Class.forName(AUTHORITIES_OF_THE_JDK);
        } catch (ReflectiveOperationException | LinkageError e) {
            // the handshake will fail in the same way
        }
    }
}
