package io.github.cognitotoken.net;

/** Makes exchanges with any server, all of them logged, and sent under this program's name. */
public final class HttpExchanges {

    private final String userAgent;
    private final WireLog log;

    /** @param version of this program */
    public HttpExchanges(String version, WireLog log) {
        this.userAgent = "cognito-token/" + version;
        this.log = log;
    }

    /** Exchanges through that connection. */
    public HttpExchange through(ClientConnection connection) {
        return new HttpExchange(connection, userAgent, log);
    }
}
