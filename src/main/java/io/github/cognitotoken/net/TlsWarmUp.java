package io.github.cognitotoken.net;

import io.github.cognitotoken.host.Platform;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SSLContext;

/**
 * Initialises what the first exchange needs of the JDK while the client of the AWS SDK is built, since a process has two
 * cores for them: about 50 of 200 ms of a sign-in.
 */
public final class TlsWarmUp implements Runnable {

    /**
     * The first reads the JDK's certificates when it is initialised, with which the JDK compares each server's authority: 30
     * ms. No class of the JDK's interface has this alone as its effect; where the name is another one, the handshake does it.
     * The second computes constants, which the SDK's JSON parser makes it do: 7 ms on JDK 25.
     */
    private static final List<String> SLOW_CLASSES =
            List.of("sun.security.util.AnchorCertificates", "java.math.BigDecimal");

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
        } catch (GeneralSecurityException | RuntimeException e) {
            // the connection itself will fail in the same way, and says so
        }
        SLOW_CLASSES.forEach(TlsWarmUp::initialise);
    }

    private static void initialise(String name) {
        try {
            Class.forName(name);
        } catch (ReflectiveOperationException | LinkageError e) {
            // who needs the class will fail in the same way
        }
    }
}
