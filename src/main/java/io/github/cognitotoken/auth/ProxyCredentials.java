package io.github.cognitotoken.auth;

import io.github.cognitotoken.host.Secret;
import java.net.Authenticator;
import java.net.PasswordAuthentication;

/**
 * Answers a proxy that asks who wants a tunnel. The SDK puts the answer into a header of the request, which never
 * reaches the proxy where the request goes through a tunnel. Asked once more the JDK gets no answer: it would send a
 * refused password twenty times.
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
