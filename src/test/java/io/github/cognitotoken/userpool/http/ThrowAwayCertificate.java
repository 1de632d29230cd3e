package io.github.cognitotoken.userpool.http;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A self-signed certificate for localhost and 127.0.0.1, made by the JDK's keytool in a temporary folder.
 * One of a kind serves all servers of a test run, as each call of keytool takes about a second.
 */
public final class ThrowAwayCertificate {

    private static final String PASSWORD = "throw-away";

    private final SSLContext context;
    private final Path pem;

    private ThrowAwayCertificate(SSLContext context, Path pem) {
        this.context = context;
        this.pem = pem;
    }

    /**
     * One with an RSA key of 2048 bits. So are the certificates that AWS issues, unless another key is asked for
     * (API reference of AWS Certificate Manager, RequestCertificate, KeyAlgorithm), by authorities of Amazon's that are
     * called "Amazon RSA 2048 M01" and so on.
     */
    public static ThrowAwayCertificate shared() {
        return Shared.CERTIFICATE;
    }

    /** One with a P-256 key. */
    public static ThrowAwayCertificate elliptic() {
        return Elliptic.CERTIFICATE;
    }

    public SSLContext context() {
        return context;
    }

    /** The certificate as PEM: what {@code --ca-bundle} takes. */
    public Path pem() {
        return pem;
    }

    private static ThrowAwayCertificate make(String... key) {
        try {
            Path folder = Files.createTempDirectory("cognito-token-tls");
            Path store = folder.resolve("server.p12");
            Path pem = folder.resolve("ca.pem");
            for (Path path : List.of(folder, store, pem)) {
                path.toFile().deleteOnExit(); // deleted in reverse order
            }
            List<String> generate = new ArrayList<>(List.of("-genkeypair"));
            generate.addAll(List.of(key));
            generate.addAll(List.of("-validity", "30", "-startdate", "-1d", "-dname", "CN=localhost"));
            generate.addAll(List.of("-ext", "san=dns:localhost,ip:127.0.0.1,dns:cognito-idp.us-east-1.amazonaws.com"));
            keytool(store, generate.toArray(String[]::new));
            keytool(store, "-exportcert", "-rfc", "-file", pem.toString());
            return new ThrowAwayCertificate(context(store), pem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keytool(Path store, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(List.of("-alias", "server"));
        File log = File.createTempFile("keytool", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(log))
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException("keytool failed: " + Files.readString(log.toPath()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while keytool ran", e);
        } finally {
            Files.delete(log.toPath());
        }
    }

    private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream input = Files.newInputStream(store)) {
            keys.load(input, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** Made at first use. */
    private static final class Shared {
        static final ThrowAwayCertificate CERTIFICATE = make("-keyalg", "RSA", "-keysize", "2048");
    }

    /** Made at first use. */
    private static final class Elliptic {
        static final ThrowAwayCertificate CERTIFICATE = make("-keyalg", "EC", "-groupname", "secp256r1");
    }
}
