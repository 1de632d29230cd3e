package io.github.cognitotoken.net;

/**
 * Sets system properties of the JDK's HTTP client, which it reads once at its first use. The launcher sets the first
 * one, too; this is for {@code java -jar}.
 */
final class SafeHttp {

    private SafeHttp() {}

    static void prepare() {
        // without this the JDK sends a POST again when the connection breaks: a password must not go out twice
        System.setProperty("sun.net.http.retryPost", "false");
        // the JDK refuses Basic authentication to a proxy for HTTPS, the one scheme that a proxy's URL can give
        System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
    }
}
