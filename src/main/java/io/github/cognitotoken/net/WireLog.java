package io.github.cognitotoken.net;

import io.github.cognitotoken.failure.ExternalText;
import io.github.cognitotoken.host.Diagnostics;
import io.github.cognitotoken.host.Redaction;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sees all requests and answers. {@link Redaction} learns their secrets, since a server may repeat them in an error.
 * {@code --debug} shows them, with every value redacted that is not known to be harmless.
 */
public final class WireLog {

    private static final String CLIENT_SECRET = "the client secret";

    private static final Map<String, String> PRIVATE = Map.of(
            "PASSWORD", "the password",
            "NEW_PASSWORD", "the new password",
            "ClientSecret", CLIENT_SECRET,
            "Secret", CLIENT_SECRET,
            "client_secret", CLIENT_SECRET);

    private final Diagnostics diagnostics;
    private final WireRedaction redaction;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    public WireLog(Diagnostics diagnostics, Redaction redaction) {
        this.diagnostics = diagnostics;
        this.redaction = new WireRedaction(redaction);
    }

    void sent(HttpRequest request) {
        redaction.learnSent(request);
        if (PlainHttp.isReadable(request.uri())) {
            PRIVATE.forEach((name, what) -> warn(redaction.holds(request, name), request, what));
            warn(hasBasicCredentials(request), request, CLIENT_SECRET);
        }
        diagnostics.debug(() -> "> " + request.method() + " " + redaction.redact(request.uri()) + " "
                + request.headers().getOrDefault("X-Amz-Target", ""));
        request.headers().keySet().stream()
                .filter(name -> name.equalsIgnoreCase("Authorization"))
                .forEach(name -> diagnostics.debug(() -> "> " + name + ": " + Redaction.MARK));
        if (!request.body().isEmpty()) {
            diagnostics.debug(() -> "> " + redaction.redact(request));
        }
    }

    private static boolean hasBasicCredentials(HttpRequest request) {
        return request.headers().getOrDefault("Authorization", "").startsWith("Basic ");
    }

    private void warn(boolean isThere, HttpRequest request, String what) {
        if (isThere && warned.add(what)) {
            diagnostics.warn(what + " goes unencrypted to " + redaction.redact(request.uri()) + "; use https");
        }
    }

    void received(HttpAnswer answer) {
        redaction.learnReceived(answer.body());
        diagnostics.debug(() -> "< HTTP " + answer.status() + " "
                + answer.header("x-amzn-RequestId").map(ExternalText::of).orElse("(no request id)"));
        diagnostics.debug(() -> "< " + redaction.redact(answer.body()));
    }
}
