package io.github.cognitotoken.net;

import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.failure.Failure;
import io.github.cognitotoken.host.file.FileProblem;
import io.github.cognitotoken.host.file.InputFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLSocketFactory;

/** A PEM file of certificates that are trusted in place of the JDK's own. */
public final class CaBundle {

    /** Several times what all public authorities together take. */
    private static final int LONGEST = 4 * 1024 * 1024;

    private CaBundle() {}

    /**
     * Reads the file.
     *
     * @param origin what named it, for the error
     * @throws Failure if it cannot be read or holds no certificate
     */
    public static SSLSocketFactory read(String file, String origin) {
        String which = "the CA bundle " + ExternalText.of(file) + " (from " + origin + ")";
        try {
            byte[] pem = contents(file);
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem));
            if (certificates.isEmpty()) {
                throw Failure.configuration(which + " holds no certificate", "name a file of PEM certificates");
            }
            return Trust.factory(Trust.manager(certificates));
        } catch (IOException e) {
            throw Failure.configuration(
                            which + " cannot be read: " + FileProblem.of(e),
                            "check that it exists and that you may read it")
                    .causedBy(e);
        } catch (GeneralSecurityException e) {
            throw Failure.configuration(which + " is not in PEM form", "name a file of PEM certificates")
                    .causedBy(e);
        }
    }

    private static byte[] contents(String file) throws IOException {
        ByteBuffer bytes = InputFile.read(file, LONGEST);
        if (bytes.remaining() > LONGEST) {
            throw new IOException("longer than 4 MiB");
        }
        byte[] content = new byte[bytes.remaining()];
        bytes.get(content);
        return content;
    }
}
