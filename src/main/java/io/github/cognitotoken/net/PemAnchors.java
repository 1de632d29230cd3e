package io.github.cognitotoken.net;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The certificates in a PEM file of the system. It has about 140 of them, a connection needs one, and each takes a while to
 * be read: those whose name does not matter are passed over unread.
 */
record PemAnchors(Path file) implements Anchors {

    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";

    @Override
    public List<X509Certificate> above(X509Certificate... chain) throws IOException, GeneralSecurityException {
        Set<ByteBuffer> names = new HashSet<>();
        for (X509Certificate certificate : chain) {
            names.add(ByteBuffer.wrap(certificate.getIssuerX500Principal().getEncoded()));
            names.add(ByteBuffer.wrap(certificate.getSubjectX500Principal().getEncoded()));
        }
        List<byte[]> matching = encoded();
        matching.removeIf(der -> EncodedCertificate.subject(der)
                .filter(name -> !names.contains(name))
                .isPresent());
        return certificates(matching);
    }

    @Override
    public List<X509Certificate> all() throws IOException, GeneralSecurityException {
        return certificates(encoded());
    }

    private List<byte[]> encoded() throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        List<byte[]> all = new ArrayList<>();
        for (int begin = text.indexOf(BEGIN); begin >= 0; begin = text.indexOf(BEGIN, begin + 1)) {
            int end = text.indexOf(END, begin);
            if (end > 0) {
                decoded(text.substring(begin + BEGIN.length(), end)).ifPresent(all::add);
            }
        }
        return all;
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getMimeDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // one damaged certificate does not make the others useless
        }
    }

    private static List<X509Certificate> certificates(List<byte[]> all) throws CertificateException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> certificates = new ArrayList<>();
        for (byte[] der : all) {
            certificate(factory, der).ifPresent(certificates::add);
        }
        return certificates;
    }

    private static Optional<X509Certificate> certificate(CertificateFactory factory, byte[] der) {
        try {
            return Optional.of((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
        } catch (CertificateException e) {
            return Optional.empty(); // as above
        }
    }
}
