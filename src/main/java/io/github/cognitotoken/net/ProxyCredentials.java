package io.github.cognitotoken.net;

import io.github.cognitotoken.host.Secret;
import java.net.Authenticator;
import java.net.PasswordAuthentication;

/**
 * Answers a proxy that asks for a user and password before it opens a tunnel. A header of the request would go through
 * the tunnel and not reach the proxy. The second question gets no answer, since the JDK would send a refused password
 * twenty times.
 */
final class ProxyCredentials extends Authenticator {

    private final String user;
    private final Secret password;
    private boolean answered;

    ProxyCredentials(String user, Secret password) {
        this.user = user;
        this.password = password;
    }

    @Override
    protected synchronized PasswordAuthentication getPasswordAuthentication() {
        if (getRequestorType() != RequestorType.PROXY || answered) {
            return null;
        }
        answered = true;
        return new PasswordAuthentication(user, password.reveal().toCharArray());
    }
}
