package io.github.cognitotoken.net;

/**
 * Sets system properties of the JDK's HTTP client and of its TLS, which they read once at their first use. The launcher
 * sets the first one, too; this is for {@code java -jar}.
 */
final class SafeHttp {

    private static final String GROUPS = "jdk.tls.namedGroups";

    /**
     * The JDK's own groups, with P-384 before P-256. The first message of a handshake has a key for X25519 and one for the
     * first of these two. The first key for P-256 takes 45 ms of a sign-in on JDK 25, which computes a table for it. A
     * server that has P-256 only asks for it, which takes one round more.
     */
    private static final String P384_BEFORE_P256 =
            "x25519,secp384r1,secp256r1,secp521r1,x448,ffdhe2048,ffdhe3072,ffdhe4096,ffdhe6144,ffdhe8192";

    private SafeHttp() {}

    static void prepare() {
        // without this the JDK sends a POST again when the connection breaks: a password must not go out twice
        System.setProperty("sun.net.http.retryPost", "false");
        // the JDK refuses Basic authentication to a proxy for HTTPS, the one scheme that a proxy's URL can give
        System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
        if (System.getProperty(GROUPS) == null) {
            System.setProperty(GROUPS, P384_BEFORE_P256);
        }
    }
}
