package io.github.cognitotoken.totp;

import io.github.cognitotoken.host.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * An authenticator app that is about to be set up.
 *
 * @param secretCode the secret in Base32, as AssociateSoftwareToken returns it
 * @param account the user of the codes
 * @param issuer what the app shows beside the account
 */
public record TotpEnrolment(Secret secretCode, String account, String issuer) {

    /**
     * The {@code otpauth://} URI that authenticator apps read from a QR code; it holds the secret.
     *
     * @see <a href="https://github.com/google/google-authenticator/wiki/Key-Uri-Format">Key URI format</a>
     */
    public Secret uri() {
        return Secret.of("otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + secretCode.reveal()
                + "&issuer=" + encoded(issuer));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
