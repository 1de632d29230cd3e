package io.github.cognitotoken.auth;

import io.github.cognitotoken.host.Secret;
import java.net.Authenticator;
import java.util.Optional;

/**
 * Switches of the JDK's HTTP client, which are system properties that it reads once, when it is first used. The
 * launcher sets the first as well; here it holds for {@code java -jar} too.
 */
final class SafeHttp {

    private SafeHttp() {}

    /** Without this the JDK sends a POST again when the connection breaks: a password must not go out twice. */
    static void requireSingleSend() {
        System.setProperty("sun.net.http.retryPost", "false");
    }

    /** The JDK refuses Basic authentication to a proxy for HTTPS, the one scheme that a proxy's URL can give. */
    static void answerProxy(String user, Optional<Secret> password) {
        System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
        Authenticator.setDefault(new ProxyCredentials(user, password.orElseGet(() -> Secret.of(""))));
    }
}
