package io.github.cognitotoken.net;

/**
 * Switches of the JDK's HTTP client, which are system properties that it reads once, when it is first used. The
 * launcher sets the first as well; here it holds for {@code java -jar} too.
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
