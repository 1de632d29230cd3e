package io.github.cognitotoken.net;

import io.github.cognitotoken.host.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;

/**
 * The certificates that the operating system trusts. A native executable has no JDK beside it, only a copy of a JDK's
 * certificates from the day when it was built, without those that this machine's owner added: the copy is what is left
 * where the system has none.
 */
public final class SystemTrust {

    /** Where distributions keep them all in one file, as Go's crypto/x509 knows. */
    private static final List<String> FILES = List.of(
            "/etc/ssl/certs/ca-certificates.crt", // Debian, Ubuntu, Arch, Gentoo
            "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem", // Fedora, RHEL
            "/etc/pki/tls/certs/ca-bundle.crt", // RHEL 6
            "/etc/ssl/ca-bundle.pem", // openSUSE
            "/etc/ssl/cert.pem"); // Alpine, macOS, BSD

    private SystemTrust() {}

    /** For connections without a CA bundle; empty where Java's own certificates are the right ones. */
    public static Optional<SSLSocketFactory> ofThisMachine() {
        return Platform.isNativeImage() ? of(stores(), FILES) : Optional.empty();
    }

    /** The JDK's names for the stores of systems that keep certificates elsewhere than in a file. */
    private static List<String> stores() {
        if (Platform.isWindows()) {
            return List.of("Windows-ROOT");
        }
        return Platform.isMac() ? List.of("KeychainStore-ROOT") : List.of();
    }

    static Optional<SSLSocketFactory> of(List<String> stores, List<String> files) {
        return Stream.concat(
                        stores.stream().flatMap(type -> store(type).stream()),
                        files.stream().map(Path::of).filter(Files::isReadable).map(PemAnchors::new))
                .findFirst()
                .flatMap(SystemTrust::trusting);
    }

    private static Optional<Anchors> store(String type) {
        try {
            KeyStore store = KeyStore.getInstance(type);
            store.load(null, null);
            return store.size() == 0 ? Optional.empty() : Optional.of(new StoreAnchors(store));
        } catch (GeneralSecurityException | IOException | LinkageError e) {
            return Optional.empty(); // GraalVM 25 has no native part of the keychain's
        }
    }

    private static Optional<SSLSocketFactory> trusting(Anchors anchors) {
        try {
            return Optional.of(Trust.factory(new AnchoredTrust(anchors)));
        } catch (GeneralSecurityException e) {
            return Optional.empty(); // the connection itself will say so
        }
    }
}
