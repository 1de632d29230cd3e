package io.github.cognitotoken.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cognitotoken.failure.ErrorKind;
import io.github.cognitotoken.userpool.UserPool;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The certificates of an operating system, in places that a test can choose. */
class SystemTrustTest {

    private static final String NOWHERE = "/nowhere/ca-certificates.crt";

    private static UserPool pool;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        pool = UserPool.https().client(client -> {}).start();
    }

    @AfterAll
    static void stop() {
        pool.close();
    }

    @Test
    void onAJvm_itsOwnCertificatesAreRight() {
        assertThat(SystemTrust.ofThisMachine()).isEmpty();
    }

    @Test
    void firstPlaceThatIsThere_counts() throws IOException {
        Optional<SSLSocketFactory> trust = SystemTrust.of(List.of(), List.of(NOWHERE, bundle().toString(), NOWHERE));

        assertThat(status(trust, pool.endpoint())).isEqualTo(200);
    }

    @Test
    void storeThatIsMissingOrEmpty_isPassedOver() throws IOException {
        Optional<SSLSocketFactory> trust =
                SystemTrust.of(List.of("KeychainStore-ROOT", "PKCS12"), List.of(bundle().toString()));

        assertThat(status(trust, pool.endpoint())).isEqualTo(200);
    }

    @Test
    void noPlaceAtAll_leavesItToJava() {
        assertThat(SystemTrust.of(List.of("no such type"), List.of(NOWHERE))).isEmpty();
    }

    @Test
    void serverThatTheSystemDoesNotTrust_isRefused() throws IOException {
        Path others = Files.writeString(folder.resolve("others.pem"), pem(others()));
        Optional<SSLSocketFactory> trust = SystemTrust.of(List.of(), List.of(others.toString()));

        assertThatThrownBy(() -> status(trust, pool.endpoint()))
                .isInstanceOfSatisfying(
                        CallFailure.class,
                        failure -> assertThat(NetworkErrors.failure(failure, TestConnection.ANY)
                                        .kind())
                                .isEqualTo(ErrorKind.UNAVAILABLE));
    }

    @Test
    void otherHost_isRefused() throws IOException {
        Optional<SSLSocketFactory> trust = SystemTrust.of(List.of(), List.of(bundle().toString()));

        assertThatThrownBy(() -> status(trust, URI.create("https://127.0.0.2:" + pool.port())))
                .isInstanceOf(CallFailure.class);
    }

    /** One name in two encodings is one name to the JDK, and two to the search among the encoded ones. */
    @Test
    void anchorThatTheQuickSearchPassesOver_isFoundAmongAll() throws Exception {
        X509Certificate server = certificates().get(0);
        Anchors slow = new Anchors() {
            @Override
            public List<X509Certificate> above(X509Certificate... chain) {
                return List.of();
            }

            @Override
            public List<X509Certificate> all() {
                return List.of(server);
            }
        };

        new AnchoredTrust(slow).checkServerTrusted(new X509Certificate[] {server}, "ECDHE_RSA");
        assertThatThrownBy(() -> new AnchoredTrust(slow)
                        .checkServerTrusted(new X509Certificate[] {others().get(0)}, "ECDHE_RSA"))
                .isInstanceOf(CertificateException.class);
    }

    @Test
    void storeOfTheSystem_countsAsAWhole() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        X509Certificate server = certificates().get(0);
        store.setCertificateEntry("a", server);

        assertThat(new StoreAnchors(store).above(others().get(0))).containsExactly(server);
    }

    @Test
    void encodedName_isTheCertificatesName() throws Exception {
        for (X509Certificate certificate : others()) {
            assertThat(EncodedCertificate.subject(certificate.getEncoded()))
                    .contains(ByteBuffer.wrap(
                            certificate.getSubjectX500Principal().getEncoded()));
        }
    }

    @Test
    void whatIsNoCertificate_hasNoName() {
        byte[][] damaged = {{}, {0x30}, {0x30, 5, 1}, {0x30, (byte) 0x84, 127, 127, 127, 127, 0}, {0x30, 2, 0x30, 0}};

        for (byte[] bytes : damaged) {
            assertThat(EncodedCertificate.subject(bytes)).isEmpty();
        }
    }

    /** The pool's certificate among all that Java trusts, and one that cannot be read. */
    private Path bundle() throws IOException {
        String damaged = "-----BEGIN CERTIFICATE-----\n*no Base64*\n-----END CERTIFICATE-----\n"
                + "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        return Files.writeString(
                folder.resolve("bundle.pem"),
                "# comment\n" + damaged + pem(others()) + Files.readString(pool.caBundle()) + damaged);
    }

    private static List<X509Certificate> certificates() throws Exception {
        return new PemAnchors(pool.caBundle()).all();
    }

    private static List<X509Certificate> others() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return List.of(((X509TrustManager) factory.getTrustManagers()[0]).getAcceptedIssuers());
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(List<X509Certificate> certificates) {
        StringBuilder pem = new StringBuilder();
        for (X509Certificate certificate : certificates) {
            try {
                pem.append("-----BEGIN CERTIFICATE-----\n")
                        .append(Base64.getMimeEncoder().encodeToString(certificate.getEncoded()))
                        .append("\n-----END CERTIFICATE-----\n");
            } catch (CertificateException e) {
                throw new IllegalStateException(e);
            }
        }
        return pem.toString();
    }

    private static int status(Optional<SSLSocketFactory> trust, URI server) {
        return PoolRequest.status(pool, trust, server);
    }
}
