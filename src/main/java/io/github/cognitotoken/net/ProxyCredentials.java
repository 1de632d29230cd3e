package io.github.cognitotoken.net;

import io.github.cognitotoken.host.Secret;
import java.net.Authenticator;
import java.net.PasswordAuthentication;

/**
 * Answers a proxy that asks who wants a tunnel; a header of the request would go through the tunnel and never reach the
 * proxy. Asked once more the JDK gets no answer: it would send a refused password twenty times.
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
