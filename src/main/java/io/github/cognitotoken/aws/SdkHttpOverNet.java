package io.github.cognitotoken.aws;

import io.github.cognitotoken.net.HttpAnswer;
import io.github.cognitotoken.net.HttpExchange;
import io.github.cognitotoken.net.HttpRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** The SDK's requests by our own {@link HttpExchange}, so that proxy, trust, limits and log are made in one place. */
final class SdkHttpOverNet implements SdkHttpClient {

    private final HttpExchange exchange;

    SdkHttpOverNet(HttpExchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return response(exchange.send(ours(request)));
            }

            @Override
            public void abort() {
                // the exchange has limits of its own
            }
        };
    }

    private static HttpRequest ours(HttpExecuteRequest request) throws IOException {
        Map<String, String> headers = new HashMap<>();
        request.httpRequest().forEachHeader((name, values) -> headers.put(name, String.join(",", values)));
        // the SDK's own would tell the server about this machine, and is not the fixed name that users know us by
        headers.remove("User-Agent");
        String body = "";
        if (request.contentStreamProvider().isPresent()) {
            try (InputStream in = request.contentStreamProvider().get().newStream()) {
                body = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        return new HttpRequest(
                request.httpRequest().method().name(), request.httpRequest().getUri(), headers, body);
    }

    private static HttpExecuteResponse response(HttpAnswer answer) {
        return HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder()
                        .statusCode(answer.status())
                        .headers(answer.headers())
                        .build())
                .responseBody(AbortableInputStream.create(
                        new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8))))
                .build();
    }

    @Override
    public void close() {
        // nothing is held
    }

    @Override
    public String clientName() {
        return "JDK";
    }
}
