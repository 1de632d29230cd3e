package io.github.cognitotoken.net;

import io.github.cognitotoken.host.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.HttpsURLConnection;

/**
 * One HTTP exchange: a request goes out once, and an answer with any status comes back. Redirects are not followed, and
 * every exception of the JDK becomes a {@link CallFailure}, also those for answers that are not HTTP.
 */
public final class HttpExchange {

    /** Far more than any expected answer. */
    static final int LONGEST_BODY = 4 * 1024 * 1024;

    private final ClientConnection connection;
    private final String userAgent;
    private final WireLog log;

    /**
     * @param userAgent this program and its version
     */
    public HttpExchange(ClientConnection connection, String userAgent, WireLog log) {
        this.connection = connection;
        this.userAgent = userAgent;
        this.log = log;
    }

    /**
     * Makes the exchange.
     *
     * @throws CallFailure if no answer came, or none that is HTTP
     */
    public HttpAnswer send(HttpRequest request) {
        log.sent(request);
        SafeHttp.prepare();
        HttpAnswer answer = answer(request);
        log.received(answer);
        return answer;
    }

    private HttpAnswer answer(HttpRequest request) {
        CallFailure.Phase phase = CallFailure.Phase.CONNECT;
        try {
            HttpURLConnection http = open(request);
            http.connect();
            phase = CallFailure.Phase.EXCHANGE;
            return exchanged(http, request.body());
        } catch (CallFailure e) {
            throw e;
        } catch (IOException e) {
            throw NetworkErrors.callFailure(phase, e);
        } catch (RuntimeException | StackOverflowError e) {
            throw CallFailure.of(CallFailure.Phase.READ, "not HTTP: " + e, e);
        }
    }

    private HttpURLConnection open(HttpRequest request) throws IOException {
        Proxy proxy = connection
                .proxy()
                .map(server -> new Proxy(Proxy.Type.HTTP, new InetSocketAddress(server.host(), server.port())))
                .orElse(Proxy.NO_PROXY);
        if ("https".equalsIgnoreCase(request.uri().getScheme())) {
            JdkTrust.beDefault();
        }
        HttpURLConnection http = (HttpURLConnection) request.uri().toURL().openConnection(proxy);
        http.setRequestMethod(request.method());
        http.setConnectTimeout((int) connection.connectTimeout().toMillis());
        http.setReadTimeout((int) connection.timeout().toMillis());
        http.setInstanceFollowRedirects(false);
        http.setUseCaches(false);
        http.setDoOutput(!request.body().isEmpty());
        http.setRequestProperty("User-Agent", userAgent);
        http.setRequestProperty("Accept", "*/*");
        request.headers().forEach((name, value) -> setHeader(http, name, value));
        connection.proxy().ifPresent(server -> authenticate(http, server));
        if (http instanceof HttpsURLConnection https) {
            connection.trust().ifPresent(https::setSSLSocketFactory);
        }
        return http;
    }

    private static void setHeader(HttpURLConnection http, String name, String value) {
        try {
            http.setRequestProperty(name, value);
        } catch (IllegalArgumentException e) {
            // not as its cause: the exception's text holds the value, which may be a secret
            throw CallFailure.of(
                    CallFailure.Phase.READ,
                    "the request header " + name + " has a character that HTTP does not allow",
                    null);
        }
    }

    private static void authenticate(HttpURLConnection http, ProxyServer server) {
        server.user().ifPresent(user -> {
            Secret password = server.password().orElseThrow();
            if (http instanceof HttpsURLConnection) {
                http.setAuthenticator(new ProxyCredentials(user, password));
            } else {
                String pair = user + ":" + password.reveal();
                http.setRequestProperty(
                        "Proxy-Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
            }
        });
    }

    private static HttpAnswer exchanged(HttpURLConnection http, String body) throws IOException {
        if (!body.isEmpty()) {
            try (OutputStream out = http.getOutputStream()) {
                out.write(body.getBytes(StandardCharsets.UTF_8));
            }
        }
        int status = http.getResponseCode();
        if (status < 100) {
            http.disconnect();
            throw CallFailure.of(CallFailure.Phase.READ, "the answer is not HTTP", null);
        }
        Map<String, List<String>> headers = new TreeMap<>();
        http.getHeaderFields().forEach((name, values) -> {
            if (name != null) { // that is the status line's
                headers.put(name, values);
            }
        });
        try (InputStream in = status < 400 ? http.getInputStream() : http.getErrorStream()) {
            return new HttpAnswer(status, headers, in == null ? "" : text(http, in));
        }
    }

    private static String text(HttpURLConnection http, InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            body.write(buffer, 0, n);
            if (body.size() > LONGEST_BODY) {
                http.disconnect();
                throw CallFailure.of(
                        CallFailure.Phase.READ,
                        "the answer is longer than " + LONGEST_BODY / 1024 / 1024 + " MiB",
                        null);
            }
        }
        return body.toString(StandardCharsets.UTF_8);
    }
}
